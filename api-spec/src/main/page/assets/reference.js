// The reference, by Scalar. Test requests go to the sandbox that this page came from, or to the one of this machine.
const asFile = location.protocol === "file:";
document.getElementById("file-hint").hidden = !asFile;

Scalar.createApiReference("#reference", {
  content: contract,
  localization: { locale: document.documentElement.lang },
  servers: [{ url: asFile ? "http://127.0.0.1:8080" : location.origin }],
  // everyone's; whatever is typed instead is gone with the page
  authentication: {
    preferredSecurityScheme: "TokenAuth",
    securitySchemes: { TokenAuth: { value: "sandbox-token" } },
  },
  persistAuth: false,
  // nothing from elsewhere
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  showDeveloperTools: "never",
  hideClientButton: true,
  hideDarkModeToggle: true,
  documentDownloadType: "none",
  defaultHttpClient: { targetKey: "shell", clientKey: "curl" },
});
