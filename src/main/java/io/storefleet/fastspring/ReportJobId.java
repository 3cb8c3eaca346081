package io.storefleet.fastspring;

/** The id of a report that is being made. */
public record ReportJobId(String value) {

    /** Refuses anything but 1 to 64 characters of {@code [A-Za-z0-9_-]}; the message does not repeat the value. */
    public ReportJobId {
        IdForm.check(value, "A report job id");
    }

    /** Whether the text could be such an id. */
    public static boolean isValid(String text) {
        return IdForm.fits(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
