package io.storefleet.uikit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a file somebody uploads, whatever wrote it. */
public final class FileText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\uFEFF';
    private static final String SEPARATORS = ";\t,";
    private static final String WHITE = "\t\n\r\f\u001a";
    private static final int LOOKED_AT = 16 * 1024;

    private FileText() {}

    /** UTF-16 by its mark, UTF-8 when all of the file is such, else what older spreadsheets write. */
    public static Charset charset(byte[] file) {
        if (startsWith(file, 0xFE, 0xFF) || startsWith(file, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static boolean isUtf8(byte[] file) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(file);
        var out = CharBuffer.allocate(LOOKED_AT);
        while (true) {
            var result = decoder.decode(in, out.clear(), true);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
        }
    }

    /** Text holds no control characters but those that part lines and columns. */
    public static boolean isText(byte[] file, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_16)) {
            return true;
        }
        for (int at = 0; at < Math.min(file.length, LOOKED_AT); at++) {
            int letter = file[at];
            if (letter >= 0 && letter < ' ' && WHITE.indexOf(letter) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    /** The text from its beginning, without a byte order mark. */
    public static Reader withoutMark(Reader text) {
        var reader = new BufferedReader(text);
        try {
            reader.mark(1);
            if (reader.read() != MARK) {
                reader.reset();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail to be read", impossible);
        }
        return reader;
    }

    /** The separator that occurs most near the beginning; a comma where there is none. */
    public static char separator(Reader text) throws IOException {
        var counts = new int[SEPARATORS.length()];
        for (int read = 0; read < LOOKED_AT; read++) {
            int letter = text.read();
            if (letter < 0) {
                break;
            }
            int at = SEPARATORS.indexOf(letter);
            if (at >= 0) {
                counts[at]++;
            }
        }
        return most(counts);
    }

    private static char most(int[] counts) {
        int most = SEPARATORS.length() - 1;
        for (int at = 0; at < counts.length; at++) {
            if (counts[at] > counts[most]) {
                most = at;
            }
        }
        return SEPARATORS.charAt(most);
    }
}
