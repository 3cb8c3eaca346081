package io.storefleet.uikit;

import java.util.UUID;

/** Addresses of links, and of the ways they reach people. */
sealed interface LinkPlaces permits Places {

    /** What the addresses below begin with. */
    String home();

    default String links() {
        return home() + "/links";
    }

    default String newLinks() {
        return links() + "/new";
    }

    default String newLinks(UUID store) {
        return newLinks() + "/" + store;
    }

    /** A new run for everybody in the store. */
    default String linksForEverybody(UUID store) {
        return newLinks(store) + "/" + Places.EVERYBODY;
    }

    default String linkBatch(UUID batch) {
        return links() + "/run/" + batch;
    }

    /** Choosing what to do with the rows of a run: files and mails. */
    default String linkMails(UUID batch) {
        return linkBatch(batch) + "/mails";
    }

    /** Making links of our own for all customers of a run. */
    default String linkEvergreen(UUID batch) {
        return linkBatch(batch) + "/evergreen";
    }

    default String templates() {
        return home() + "/templates";
    }

    /** Mails that were sent, and what became of each. */
    default String mailing(UUID mailing) {
        return home() + "/mailings/" + mailing;
    }

    default String mailServer() {
        return home() + "/mail-server";
    }

    default String evergreen() {
        return home() + "/evergreen";
    }

    default String evergreenBrand() {
        return evergreen() + "/look";
    }
}
