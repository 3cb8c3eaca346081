package io.storefleet.browser;

import io.storefleet.simulator.world.SimulatedStore;
import java.util.concurrent.atomic.AtomicBoolean;

/** One installation for all tests that kill nothing: an agency with an Owner and one connected store. */
final class Furnished {

    static final String AGENCY = "Meridian Agency";
    static final String OWNER = "olive@furnished.example";

    private static final int LOOKS = 90;

    private static final AtomicBoolean MADE = new AtomicBoolean();

    private static final class Holder {
        static final Installation INSTALLATION = start();
    }

    private Furnished() {}

    /** Started with the first test that asks, ended with the JVM. */
    static Installation installation() {
        return Holder.INSTALLATION;
    }

    static SimulatedStore store() {
        return installation().simulator().store("aurora");
    }

    /** Makes the agency and connects its store, once. */
    static void prepare() {
        if (MADE.compareAndSet(false, true)) {
            var page = BrowserTest.window(installation());
            var owner = new Visitor(page);
            owner.setUp(installation().setUpAddress(), AGENCY, OWNER);
            owner.signIn(OWNER);
            owner.addStore(store());
            page.context().close();
        }
    }

    /** The Owner, signed in at a window of their own. */
    static Visitor owner() {
        prepare();
        var owner = new Visitor(BrowserTest.window(installation()));
        owner.comeIn(OWNER);
        return owner;
    }

    /** Waits until the copy of the store holds people to be found. */
    static void awaitCopy(Visitor person) {
        var page = person.page();
        page.keyboard().press("Control+k");
        var wanted = store().accounts().get(3).email();
        var found = page.locator("dialog.sf-palette mark").first();
        for (int look = 0; look < LOOKS && !found.isVisible(); look++) {
            page.locator("dialog.sf-palette input").fill("");
            page.locator("dialog.sf-palette input").fill(wanted);
            page.waitForTimeout(1000);
        }
        page.keyboard().press("Escape");
    }

    private static Installation start() {
        var installation = Installation.start();
        Runtime.getRuntime().addShutdownHook(new Thread(installation::close, "end the installation"));
        return installation;
    }
}
