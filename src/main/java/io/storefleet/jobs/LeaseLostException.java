package io.storefleet.jobs;

/** The slice no longer holds its job: another worker may have taken it, so nothing of the slice may be written. */
public final class LeaseLostException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public LeaseLostException() {
        super("the job's lease is lost");
    }
}
