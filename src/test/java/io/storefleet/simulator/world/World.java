package io.storefleet.simulator.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All stores of one simulator. */
public final class World {

    /** Accounts of a store unless said otherwise. */
    public static final int DEFAULT_ACCOUNTS = 120;

    private static final List<StoreSpec> SPECS = List.of(
            new StoreSpec(0, "Aurora Software", "aurora", "AUR", "USD"),
            new StoreSpec(1, "Fernlab", "fernlab", "FRN", "EUR"),
            new StoreSpec(2, "Tidepool", "tidepool", "TDP", "GBP"),
            new StoreSpec(3, "Kitewell", "kitewell", "KTW", "USD"),
            new StoreSpec(4, "Quarrylight", "quarrylight", "QRL", "EUR"));

    private final List<SimulatedStore> stores;
    private final Ids ids;
    private final Plan plan;

    /**
     * What the world follows from: the seed, the accounts of the first store, the day trade ends before (2022-02-01 to
     * 2029-12-01), and how often it was started before, so that new ids are never those of an earlier run.
     */
    public record Plan(long seed, int accounts, LocalDate today, int starts) {

        private static final LocalDate FIRST = LocalDate.of(2022, 2, 1);
        private static final LocalDate LAST = LocalDate.of(2029, 12, 1);

        public Plan {
            if (today.isBefore(FIRST) || today.isAfter(LAST)) {
                throw new IllegalArgumentException("trade ends between " + FIRST + " and " + LAST + ", not " + today);
            }
        }

        /** For the first start. */
        public Plan(long seed, int accounts, LocalDate today) {
            this(seed, accounts, today, 0);
        }
    }

    /** Stores but the first get the default of accounts; kept credentials win over invented ones. */
    public World(Plan plan, Map<String, Credentials> kept) {
        Regions regions = new Regions();
        List<SimulatedStore> made = new ArrayList<>();
        for (StoreSpec spec : SPECS) {
            Credentials pair = kept.getOrDefault(spec.slug(), Credentials.invented(spec.slug(), plan.seed()));
            Plan own = spec.number() == 0 ? plan : new Plan(plan.seed(), DEFAULT_ACCOUNTS, plan.today(), plan.starts());
            made.add(new SimulatedStore(spec, pair, regions, own));
        }
        this.stores = List.copyOf(made);
        this.ids = new Ids(plan.seed());
        this.plan = plan;
    }

    /** What it follows from. */
    public Plan plan() {
        return plan;
    }

    public List<SimulatedStore> stores() {
        return stores;
    }

    /** The store whose pair this is. */
    public Optional<SimulatedStore> signedIn(String user, String password) {
        return stores.stream()
                .filter(store -> store.user().equals(user) && store.password().equals(password))
                .findFirst();
    }

    /** The store in which some account has this public id. */
    public Optional<SimulatedStore> ofGlobal(String global) {
        return ids.read(global)
                .filter(place -> place.kind() == Ids.Kind.GLOBAL && place.store() < stores.size())
                .map(place -> stores.get(place.store()));
    }
}
