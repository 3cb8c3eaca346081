package io.storefleet.links;

import java.io.IOException;
import java.io.OutputStream;

/** A permitted and recorded download, to be written once, bound as its asker. */
public interface LinkDownload {

    /** A name without anything personal. */
    String fileName();

    /** Its media type. */
    String contentType();

    /** How many stores of the run are left out since the asker may not download their links. */
    int storesLeftOut();

    /** How many links were left out of the file since they expired while it was written; known afterwards. */
    int expired();

    /** Writes CSV as UTF-8 with a byte order mark, or a workbook, some hundred rows at a time; leaves the stream open. */
    void writeTo(OutputStream out) throws IOException;
}
