package io.github.starrockssync.server.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 with the JDK, which rejects every malformed sequence; Jackson's own decoder accepts overlong ones. */
final class StrictUtf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private StrictUtf8() {}

    /**
     * Returns the text after a byte order mark, if there is one. Reading throws {@link
     * java.nio.charset.CharacterCodingException} if the bytes are not UTF-8.
     */
    static Reader reader(InputStream bytes) throws IOException {
        Reader text = new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        PushbackReader peeking = new PushbackReader(text);
        int first = peeking.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            peeking.unread(first);
        }
        return peeking;
    }
}
