package io.storefleet.links;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a file somebody uploads, whatever wrote it. */
final class FileText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\uFEFF';
    private static final String SEPARATORS = ";\t,";
    private static final int LOOKED_AT = 16 * 1024;

    private FileText() {}

    static String decode(byte[] file) {
        if (startsWith(file, 0xFE, 0xFF) || startsWith(file, 0xFF, 0xFE)) {
            return new String(file, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(file, WINDOWS);
        }
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    /** The separator that occurs most near the beginning; a comma where there is none. */
    static char separator(String text) {
        var counts = new int[SEPARATORS.length()];
        text.chars()
                .limit(LOOKED_AT)
                .map(SEPARATORS::indexOf)
                .filter(at -> at >= 0)
                .forEach(at -> counts[at]++);
        int most = SEPARATORS.length() - 1;
        for (int at = 0; at < counts.length; at++) {
            if (counts[at] > counts[most]) {
                most = at;
            }
        }
        return SEPARATORS.charAt(most);
    }
}
