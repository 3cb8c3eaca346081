package io.storefleet.lists.internal;

/** How far a file is written, as a job's checkpoint. */
record ExportMark(int parts, long rows) {

    static ExportMark of(String checkpoint) {
        if (checkpoint.isEmpty()) {
            return new ExportMark(0, 0);
        }
        var parts = checkpoint.split("\\|", 2);
        return new ExportMark(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
    }

    String text() {
        return parts + "|" + rows;
    }
}
