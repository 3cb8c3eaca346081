package io.storefleet.team;

/** Lets the signed-in person of the current page work in another of their agencies. */
public interface TenantSwitch {

    /**
     * Changes the session to this agency under a new session id, closes its other pages and opens the agency's start.
     *
     * @throws NothingHereException when the person is no member of it
     */
    void to(String slug);
}
