package io.storefleet.tenancy;

import static java.util.Objects.requireNonNull;

import io.storefleet.accounts.LookupKind;
import io.storefleet.audit.AuditEntry;
import io.storefleet.audit.AuditLog;
import io.storefleet.coupons.CouponClones;
import io.storefleet.evergreen.Accent;
import io.storefleet.evergreen.Customer;
import io.storefleet.evergreen.EvergreenFilter;
import io.storefleet.evergreen.EvergreenLinkId;
import io.storefleet.evergreen.EvergreenLinks;
import io.storefleet.evergreen.PortalTab;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.health.DigestMode;
import io.storefleet.jobs.JobFilter;
import io.storefleet.jobs.JobScope;
import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.NewJob;
import io.storefleet.jobs.Progress;
import io.storefleet.jobs.StopReason;
import io.storefleet.links.Cohorts;
import io.storefleet.links.LinkFacts;
import io.storefleet.links.LinkFilter;
import io.storefleet.links.LinkTab;
import io.storefleet.links.OwnAddresses;
import io.storefleet.mailings.Output;
import io.storefleet.mirror.CustomerId;
import io.storefleet.mirror.Customers;
import io.storefleet.mirror.EventSubject;
import io.storefleet.mirror.MirrorObjects;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.products.ProductTables;
import io.storefleet.returns.AccountReturns;
import io.storefleet.search.SearchRequest;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.store.NewStore;
import io.storefleet.team.Role;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Verb;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import io.storefleet.uikit.Timelines.About;
import io.storefleet.vault.Place;
import io.storefleet.vault.Sealed;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** What a stranger who knows a victim's ids would put into a call: those ids, and else what fits. */
final class WalkArguments {

    /** Where there would be a row; all other numbers are limits. */
    private static final Map<String, Integer> NUMBERS = Map.of("line", 1, "page", 1, "afterLine", 0);

    private final WalkBag bag = new WalkBag();
    private final Map<String, String> texts;
    private final NewJob upkeep;
    private final List<CustomerId> customers;

    /**
     * @param own a store of the simulator that the stranger may use
     * @param credential the key of the victim's credential row, and what is sealed in it
     */
    WalkArguments(ApplicationContext context, Victim victim, SimulatedStore own, Map.Entry<UUID, Sealed> credential) {
        var account = victim.scene().simulated().idAt(0);
        var pair = TestAgency.credential(own);
        ids(victim, account);
        choices(victim);
        bag.put(
                pair,
                StopReason.of(StopReason.BY_PERSON),
                FastSpringException.Throttled.beforeSending(Duration.ofSeconds(1)));
        bag.put(new NewStore("A store of mine", TestContext.SIMULATOR, pair, List.of(), true));
        bag.put(new NewJob("links", "A job of mine", victim.store(), 1, "{}"));
        upkeep = NewJob.standing("links", "Upkeep of mine", StoreId.next(), "{}");
        bag.put(JobFilter.of(JobFilter.Kind.OPEN), new JobScope(true, Set.of(), true, null));
        bag.put(TestAgency.call(
                victim.scene().owner(),
                () -> context.getBean(Jobs.class).find(victim.job()).orElseThrow()));
        bag.put(victim.evergreen(), new Customer(victim.store(), new AccountId(account)), EvergreenFilter.ALL);
        bag.put(LocalDate.class, LocalDate.of(2100, 1, 1));
        Supplier<Progress> count = () -> new Progress(9, 9, 0);
        bag.put(Supplier.class, count);
        bag.put(Collection.class, List.of(victim.job()));
        customers = List.of(new CustomerId(victim.store(), account));
        bag.put(long.class, 0L);
        bag.put(UUID.class, UUID.randomUUID());
        bag.put(new SearchRequest(account, SearchRequest.Data.ALL, 20, true));
        new WalkWork(bag).work(context, victim, account);
        new WalkChanges(bag).changes(victim);
        bag.put(Place.of("tenant.store_credential.sealed", credential.getKey()), credential.getValue());
        bag.put(FastSpringException.class, FastSpringException.Throttled.beforeSending(Duration.ofSeconds(1)));
        texts = Map.of(
                "email",
                "somebody@elsewhere.example",
                "token",
                victim.invitation().toString(),
                "text",
                account,
                "endpoint",
                TestContext.SIMULATOR,
                "reasonCode",
                StopReason.BY_PERSON,
                "kind",
                "subscription.uncancel",
                "typedName",
                victim.scene().simulated().name(),
                "query",
                "",
                "field",
                "store");
    }

    private void ids(Victim victim, String account) {
        bag.put(victim.store(), victim.second(), victim.job(), victim.batch(), victim.invitation(), victim.tenant());
        bag.put(victim.scene().owner(), new AccountId(account));
        var order = victim.scene().simulated().accounts().stream()
                .flatMap(buyer -> buyer.orderIds().stream())
                .findFirst()
                .orElseThrow();
        bag.put(new OrderId(order), new SubscriptionId(order), new AuditLog.Subject(victim.store(), account));
        bag.put(new About(victim.store().value(), "order", order, account, order));
        bag.put(new MirrorObjects.Told("evNone", "order.completed", Instant.parse("2100-01-01T00:00:00Z"), true));
        bag.put(new LinkFacts.Made(victim.batch(), 1, Instant.parse("2100-01-01T00:00:00Z"), MemberId.next()));
        bag.put(AuditEntry.Cursor.class, new AuditEntry.Cursor(Instant.parse("2100-01-01T00:00:00Z"), Ids.next()));
    }

    private void choices(Victim victim) {
        bag.put(
                Role.VIEWER,
                ObjectKind.ACCOUNT,
                LookupKind.DETECT,
                LinkFilter.ALL,
                LinkTab.ORDERS,
                Locale.ENGLISH,
                new byte[] {1, 2, 3});
        bag.put(new AccountReturns.Given(new ReturnId("rEtAAAAAAAAAAAAAAAAAAA"), Instant.EPOCH, null));
        bag.put(DigestMode.DAILY, ObjectKind.ACCOUNT, PortalTab.ORDERS, Accent.HOUSE, Output.MERGE);
        bag.put(ZoneId.class, ZoneOffset.UTC);
        bag.put(EventSubject.class, EventSubject.ORDER);
        bag.put(StoreScope.class, new StoreScope.Only(Set.of(victim.store())));
        bag.put(List.class, List.of("mine"));
        bag.put(Set.class, Set.of(Verb.LINK_REVEAL));
        bag.put(boolean.class, true);
    }

    Object[] of(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> of(method, parameter))
                .toArray();
    }

    private Object of(Method method, Parameter parameter) {
        if (parameter.getType() == String.class) {
            var ofLists = method.getDeclaringClass().getPackageName().matches(".*\\.(lists|bulk)");
            return ofLists && parameter.getName().equals("kind")
                    ? "orders"
                    : texts.getOrDefault(parameter.getName(), "My own words");
        }
        if (parameter.getType() == Verb.class) {
            var onStore = method.getName().equals("permittedStores")
                    || List.of(method.getParameterTypes()).contains(StoreId.class);
            return onStore ? Verb.LINK_REVEAL : Verb.TEAM_MANAGE;
        }
        if (parameter.getType() == int.class) {
            return NUMBERS.getOrDefault(parameter.getName(), 100);
        }
        if (method.getDeclaringClass() == Customers.class || method.getDeclaringClass() == OwnAddresses.class) {
            return customers;
        }
        if ((method.getDeclaringClass() == Cohorts.class || method.getDeclaringClass() == CouponClones.class)
                && parameter.getType() == Collection.class) {
            return List.of(requireNonNull(bag.get(StoreId.class)));
        }
        if (method.getDeclaringClass() == ProductTables.class && parameter.getType() == List.class) {
            return List.of(productLine(method));
        }
        var value = parameter.getType() == NewJob.class && method.getName().equals("ensure")
                ? upkeep
                : many(method, parameter, bag.get(parameter.getType()));
        if (value == null) {
            throw new AssertionError(
                    "name a plausible " + parameter.getType().getSimpleName() + " for " + ServiceWalk.name(method));
        }
        return value;
    }

    private static Object productLine(Method method) {
        var path = new ProductPath("aurora-lite");
        var values = new TreeMap<>(Map.of("sku", "MINE"));
        return method.getName().equals("compare")
                ? new ProductTables.Line(2, path, values)
                : new ProductTables.Compared(2, path, ProductTables.Effect.CHANGED, values, new TreeMap<>(), null);
    }

    /** Some methods take many of what others take one of. */
    private @Nullable Object many(Method method, Parameter parameter, @Nullable Object usual) {
        if (parameter.getType() != Collection.class || method.getDeclaringClass() != EvergreenLinks.class) {
            return usual;
        }
        return List.of(Objects.requireNonNull(
                bag.get(method.getName().equals("revoke") ? EvergreenLinkId.class : Customer.class)));
    }
}
