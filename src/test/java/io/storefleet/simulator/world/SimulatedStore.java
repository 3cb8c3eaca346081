package io.storefleet.simulator.world;

import io.storefleet.simulator.world.Ids.Kind;
import io.storefleet.simulator.world.Ids.Place;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One store; accounts are invented when asked for, so 100,000 of them cost nothing. */
public final class SimulatedStore {

    /** New things each start may make, and the starts after which numbers begin again. */
    public static final int A_START = 1_000_000;

    private static final int MOST_STARTS = 2_000;

    private final StoreSpec spec;
    private final Credentials credentials;
    private final Ids ids;
    private final int count;
    private final int starts;
    private final Catalogue catalogue;
    private final People people;
    private final Sketches sketches;
    private final Trading trading;
    private final AtomicInteger late = new AtomicInteger();
    private final Lazy<MailIndex> mails;
    private final Sales sales;
    private final Subscribers subscribers;

    SimulatedStore(StoreSpec spec, Credentials credentials, Regions regions, World.Plan plan) {
        this.spec = spec;
        this.credentials = credentials;
        this.ids = new Ids(plan.seed());
        this.count = plan.accounts();
        this.starts = plan.starts();
        this.catalogue = new Catalogue(spec.slug(), spec.name().split(" ")[0]);
        this.people = new People(regions, plan.seed(), spec.number());
        this.sketches = new Sketches(catalogue, spec, plan);
        this.trading = new Trading(ids, catalogue, spec);
        this.mails = new Lazy<>(() ->
                new MailIndex(count, number -> people.buyer(number).person().email()));
        this.sales = new Sales(
                ids,
                spec.number(),
                sketches,
                index -> index < size() ? Optional.of(account(index)) : Optional.empty(),
                count);
        this.subscribers = new Subscribers(ids, spec.number(), sketches, this::account, count);
    }

    /** As a person says it, e.g. {@code Aurora Software}. */
    public String name() {
        return spec.name();
    }

    /** One word, e.g. {@code aurora}. */
    public String slug() {
        return spec.slug();
    }

    public String user() {
        return credentials.user();
    }

    public String password() {
        return credentials.password();
    }

    public String payoutCurrency() {
        return spec.payoutCurrency();
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** All accounts in the order of the list call; each access invents the account anew. */
    public List<SimulatedAccount> accounts() {
        return new Accounts();
    }

    /** Ids in the order of the list call, without inventing the accounts. */
    public String idAt(int position) {
        return ids.of(new Place(Kind.ACCOUNT, spec.number(), index(position), 0));
    }

    /** The number of the first thing made since this start. */
    public int firstNumber() {
        return starts % MOST_STARTS * A_START;
    }

    /** The id of the number-th thing that no seed invented; some begin with {@code -} or {@code _}. */
    public String newId(Kind kind, int number) {
        return ids.of(new Place(kind, spec.number(), Ids.MADE_LATER, number));
    }

    /** Its orders and returns as the world has them. */
    public Sales sales() {
        return sales;
    }

    /** Its subscriptions as the world has them. */
    public Subscribers subscribers() {
        return subscribers;
    }

    /** Begins every order reference. */
    public String prefix() {
        return spec.prefix();
    }

    /** How often the world was started before. */
    public int starts() {
        return starts;
    }

    /** How many accounts the list call counts. */
    public int size() {
        return count + late.get();
    }

    /** Adds an account in front of the list, so that later pages shift by one. */
    public void insert() {
        late.incrementAndGet();
    }

    /** Finds the account that an id of the kind belongs to. */
    public Optional<SimulatedAccount> owner(Kind kind, String id) {
        return ids.read(id)
                .filter(place -> place.kind() == kind && place.store() == spec.number() && place.index() < size())
                .map(place -> account(place.index()))
                .filter(account -> owns(account, kind, id));
    }

    public Optional<SimulatedAccount> byEmail(String email) {
        return IntStream.concat(mails.get().candidates(email), IntStream.range(count, size()))
                .filter(number -> people.buyer(number).person().email().equals(email))
                .mapToObj(this::account)
                .findFirst();
    }

    public Optional<SimulatedAccount> byCustom(String custom) {
        return numbered(custom, "crm-", 4).filter(account -> custom.equals(account.custom()));
    }

    public Optional<SimulatedAccount> byReference(String reference) {
        int lastDash = reference.lastIndexOf('-');
        return numbered(reference, reference.substring(0, lastDash + 1), lastDash + 1)
                .filter(account -> account.orderReferences().contains(reference));
    }

    private Optional<SimulatedAccount> numbered(String text, String start, int from) {
        if (!text.startsWith(start) || !text.substring(from).matches("[0-9]{6}B?")) {
            return Optional.empty();
        }
        int index = Scramble.index(text.substring(from, from + 6));
        return index < size() ? Optional.of(account(index)) : Optional.empty();
    }

    private static boolean owns(SimulatedAccount account, Kind kind, String id) {
        return switch (kind) {
            case ACCOUNT -> account.id().equals(id);
            case GLOBAL -> account.global().equals(id);
            case ORDER -> account.orderIds().contains(id);
            case SUBSCRIPTION -> account.subscriptionIds().contains(id);
            default -> false;
        };
    }

    private SimulatedAccount account(int index) {
        People.Buyer buyer = people.buyer(index);
        String id = ids.of(new Place(Kind.ACCOUNT, spec.number(), index, 0));
        String global = ids.of(new Place(Kind.GLOBAL, spec.number(), index, 0));
        @Nullable String custom = index % 3 == 0 ? "crm-" + Scramble.sixDigits(index) : null;
        return new SimulatedAccount(
                new SimulatedAccount.Keys(id, global, custom),
                buyer.person(),
                buyer.postal(),
                buyer.market(),
                trading.trade(sketches.of(index), buyer.market()));
    }

    private int index(int position) {
        int inFront = late.get();
        return position < inFront ? count + inFront - 1 - position : position - inFront;
    }

    /** The list of accounts, invented on access. */
    private final class Accounts extends AbstractList<SimulatedAccount> implements RandomAccess {

        @Override
        public SimulatedAccount get(int position) {
            if (position < 0 || position >= size()) {
                throw new IndexOutOfBoundsException(position);
            }
            return account(index(position));
        }

        @Override
        public int size() {
            return SimulatedStore.this.size();
        }
    }
}
