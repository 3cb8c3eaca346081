package io.storefleet.lists;

import java.util.List;

/**
 * Lists as files, written by a durable job with the rights its starter has at that moment: only stores with {@code export},
 * the columns as they are shown, masked as on the page. A file is its starter's alone. Methods throw {@link
 * io.storefleet.team.NothingHereException} for a file that does not exist for the actor, and {@link
 * io.storefleet.team.RightRefusedException} where a right is missing.
 */
public interface ListExports {

    /**
     * Begins to write the list down.
     *
     * @param title what people call the job; names nobody
     */
    ListExportId start(ListRequest list, String title);

    /** The actor's own that are not expired, latest first. */
    List<ListExport> mine(String kind);

    /**
     * The file, on record; needs {@code export} in all its stores, and what the personal columns need in those whose rows say
     * who somebody is.
     *
     * @throws IllegalStateException while it is not complete
     */
    ListFile file(ListExportId export, ListExport.Format format);

    void delete(ListExportId export);
}
