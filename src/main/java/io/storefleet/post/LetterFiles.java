package io.storefleet.post;

import java.io.IOException;
import java.io.OutputStream;

/** Writes letters as files that mail programs open as drafts. */
public interface LetterFiles {

    /**
     * One mail in the form of RFC 5322, from the bound tenant's sender where there is one.
     *
     * @throws IllegalArgumentException for an address that is none
     */
    void write(Letter letter, OutputStream out) throws IOException;
}
