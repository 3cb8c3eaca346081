package io.storefleet.team;

/** The asked-for thing does not exist for this actor, whether it exists for others or not. */
public final class NothingHereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NothingHereException() {
        super("nothing here under this id");
    }
}
