// The reference, by Scalar. Test requests go to the sandbox that this page came from, or to the one of this machine;
// ?sandbox=http://127.0.0.1:9090 names another, of which the policy of the page allows those of this machine.
const asFile = location.protocol === "file:";
const sandbox = new URLSearchParams(location.search).get("sandbox")
  ?? (asFile ? "http://127.0.0.1:8080" : location.origin);
document.getElementById("file-hint").hidden = !asFile;

Scalar.createApiReference("#reference", {
  content: contract,
  localization: { locale: document.documentElement.lang },
  servers: [{ url: sandbox }],
  defaultOpenAllTags: true,
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
