package io.storefleet.post;

/** Sends mail in the bound tenant's name: by its own server where it has one, else by the house's. */
public interface TenantPost {

    /** Waits for the server: outside any transaction, not on a page's thread. */
    Sent send(Letter letter);
}
