package io.storefleet.lists;

import java.io.IOException;
import java.io.OutputStream;

/** A permitted and recorded file of a list, to be written once, bound as its asker. */
public interface ListFile {

    /** A name without anything personal. */
    String fileName();

    String contentType();

    /** Writes it some thousand rows at a time; leaves the stream open. */
    void writeTo(OutputStream out) throws IOException;
}
