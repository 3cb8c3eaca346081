package io.storefleet.uikit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;

/** A pasted text or an uploaded file of lines. It is read as it lies; no second copy of it is made. */
public sealed interface LinesText {

    /** The characters from the beginning, without a byte order mark. */
    Reader open();

    /** A text somebody pasted. */
    static LinesText of(String text) {
        return new Pasted(text);
    }

    /** A file in UTF-8, UTF-16 with its mark, or else Windows-1252. */
    static LinesText of(byte[] file) {
        return new File(file, FileText.charset(file));
    }

    /** What was pasted. */
    record Pasted(String text) implements LinesText {

        @Override
        public Reader open() {
            return FileText.withoutMark(new StringReader(text));
        }

        @Override
        public String toString() {
            return "Pasted[hidden]";
        }
    }

    /** What a file holds. */
    @SuppressWarnings("ArrayRecordComponent")
    record File(byte[] bytes, Charset charset) implements LinesText {

        @Override
        public Reader open() {
            return FileText.withoutMark(new InputStreamReader(new ByteArrayInputStream(bytes), charset));
        }

        @Override
        public String toString() {
            return "File[hidden]";
        }
    }

    /** Whether there is nothing in it at all. */
    default boolean blank() {
        return switch (this) {
            case Pasted pasted -> pasted.text().isBlank();
            case File file -> file.bytes().length == 0;
        };
    }

    /** Whether it is text at all, and no workbook or picture under another name. */
    default boolean readable() {
        return switch (this) {
            case Pasted _ -> true;
            case File file -> FileText.isText(file.bytes(), file.charset());
        };
    }

    /** The separator of its columns. */
    default char separator() {
        try (var reader = open()) {
            return FileText.separator(reader);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail to be read", impossible);
        }
    }
}
