package io.storefleet.mailings;

import java.io.IOException;
import java.io.OutputStream;

/** A permitted and recorded file, to be written once, bound as its asker. */
public interface MailFile {

    String fileName();

    String contentType();

    /** Writes some hundred rows at a time; leaves the stream open. */
    void writeTo(OutputStream out) throws IOException;
}
