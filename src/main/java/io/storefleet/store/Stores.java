package io.storefleet.store;

import io.storefleet.fastspring.Credential;
import io.storefleet.tenancy.StoreId;
import java.util.List;

/**
 * The bound tenant's stores. Each method asks for its right first and answers {@link
 * io.storefleet.team.NothingHereException} for a store no grant of the actor reaches.
 */
public interface Stores {

    /** The stores the actor has any grant on, by name. */
    List<StoreView> visible();

    StoreView get(StoreId store);

    /** Names of the endpoints the operator has configured, the live one first. */
    List<String> endpoints();

    /** Tries a credential without keeping it; needs {@code store.manage}. */
    ConnectionReport test(String endpoint, Credential credential);

    /** Tries the store's own credential and remembers how it went; needs {@code store.settings}. */
    ConnectionReport test(StoreId store);

    /**
     * Tests the connection, then adds the store; needs {@code store.manage}.
     *
     * @throws StoreProblem when something stands in the way
     */
    StoreId add(NewStore store);

    /**
     * Renames and tags a store; needs {@code store.settings}.
     *
     * @throws StoreProblem for a bad or taken name or a bad tag
     */
    void describe(StoreId store, String name, List<String> tags);

    /**
     * Pauses the store's jobs, tests the new credential, makes sure that it opens the same store, swaps, resumes; needs
     * {@code store.credential}.
     *
     * @param sameStoreConfirmed the person's word, for a store in which nothing is known that could prove it
     * @throws StoreProblem when the credential does not work, is in use elsewhere, or opens another store; the old one
     *     stays and the jobs go on
     */
    void replaceCredential(StoreId store, Credential credential, boolean sameStoreConfirmed);

    /**
     * Removes a store: its jobs end, its credential is destroyed at once; needs {@code store.manage}.
     *
     * @param typedName the store's name as typed by the person
     * @throws StoreProblem when the name does not match
     */
    void remove(StoreId store, String typedName);
}
