package io.storefleet.tenancy;

import static java.util.Objects.requireNonNull;

import io.storefleet.accounts.AccountActions;
import io.storefleet.accounts.AccountProfile;
import io.storefleet.accounts.LookupKind;
import io.storefleet.audit.AuditEntry;
import io.storefleet.audit.AuditLog;
import io.storefleet.bulk.Bulk;
import io.storefleet.bulk.BulkFilter;
import io.storefleet.bulk.BulkJson;
import io.storefleet.bulk.BulkRequest;
import io.storefleet.bulk.BulkStart;
import io.storefleet.checkouts.CartView;
import io.storefleet.checkouts.CartWish;
import io.storefleet.coupons.CodePattern;
import io.storefleet.coupons.CouponActions;
import io.storefleet.coupons.CouponChange;
import io.storefleet.coupons.CouponClones;
import io.storefleet.coupons.CouponLine;
import io.storefleet.coupons.CouponRule;
import io.storefleet.events.EventActions;
import io.storefleet.evergreen.Accent;
import io.storefleet.evergreen.Customer;
import io.storefleet.evergreen.EvergreenFilter;
import io.storefleet.evergreen.EvergreenLinkId;
import io.storefleet.evergreen.EvergreenLinks;
import io.storefleet.evergreen.PortalTab;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.DaySpan;
import io.storefleet.fastspring.EventId;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.accounts.AccountQuery;
import io.storefleet.fastspring.coupons.CouponDiscount;
import io.storefleet.fastspring.coupons.CouponTerms;
import io.storefleet.fastspring.sessions.Cart;
import io.storefleet.fastspring.sessions.CartBuyer;
import io.storefleet.fastspring.sessions.CartItem;
import io.storefleet.health.DigestMode;
import io.storefleet.intents.NewIntent;
import io.storefleet.jobs.JobFilter;
import io.storefleet.jobs.JobScope;
import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.NewJob;
import io.storefleet.jobs.StopReason;
import io.storefleet.links.CohortSource;
import io.storefleet.links.Cohorts;
import io.storefleet.links.LinkAgain;
import io.storefleet.links.LinkExport;
import io.storefleet.links.LinkFacts;
import io.storefleet.links.LinkFilter;
import io.storefleet.links.LinkRequest;
import io.storefleet.links.LinkTab;
import io.storefleet.links.OwnAddresses;
import io.storefleet.lists.ListExport;
import io.storefleet.lists.ListExports;
import io.storefleet.lists.ListOrder;
import io.storefleet.lists.ListRequest;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ListView;
import io.storefleet.lists.ListViews;
import io.storefleet.lists.Selection;
import io.storefleet.mailings.Language;
import io.storefleet.mailings.MailText;
import io.storefleet.mailings.MailingId;
import io.storefleet.mailings.MailingRequest;
import io.storefleet.mailings.Output;
import io.storefleet.mailings.TemplateDraft;
import io.storefleet.mailings.Templates;
import io.storefleet.mirror.CustomerId;
import io.storefleet.mirror.Customers;
import io.storefleet.mirror.MirrorObjects;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.orders.ChargeWish;
import io.storefleet.orders.OrderActions;
import io.storefleet.orders.OrderChange;
import io.storefleet.orders.OrderCharging;
import io.storefleet.post.Security;
import io.storefleet.post.Sender;
import io.storefleet.post.ServerDraft;
import io.storefleet.products.ProductActions;
import io.storefleet.products.ProductChange;
import io.storefleet.products.ProductTables;
import io.storefleet.quotes.QuoteActions;
import io.storefleet.quotes.QuoteChange;
import io.storefleet.quotes.QuoteSearch;
import io.storefleet.returns.AccountReturns;
import io.storefleet.search.SearchRequest;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.store.NewStore;
import io.storefleet.subscriptions.SubscriptionActions;
import io.storefleet.subscriptions.SubscriptionChange;
import io.storefleet.team.Role;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Verb;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import io.storefleet.uikit.LinesText;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** What a stranger who knows a victim's ids would put into a call: those ids, and else what fits. */
final class WalkArguments {

    /** Where there would be a row; all other numbers are limits. */
    private static final Map<String, Integer> NUMBERS = Map.of("line", 1, "page", 1, "afterLine", 0);

    private final Map<Class<?>, Object> byType = new HashMap<>();
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
        put(
                pair,
                StopReason.of(StopReason.BY_PERSON),
                FastSpringException.Throttled.beforeSending(Duration.ofSeconds(1)));
        put(new NewStore("A store of mine", TestContext.SIMULATOR, pair, List.of(), true));
        put(new NewJob("links", "A job of mine", victim.store(), 1, "{}"));
        upkeep = NewJob.standing("links", "Upkeep of mine", StoreId.next(), "{}");
        put(JobFilter.of(JobFilter.Kind.OPEN), new JobScope(true, Set.of(), true, null));
        put(TestAgency.call(
                victim.scene().owner(),
                () -> context.getBean(Jobs.class).find(victim.job()).orElseThrow()));
        put(victim.evergreen(), new Customer(victim.store(), new AccountId(account)), EvergreenFilter.ALL);
        byType.put(LocalDate.class, LocalDate.of(2100, 1, 1));
        byType.put(Collection.class, List.of(victim.job()));
        customers = List.of(new CustomerId(victim.store(), account));
        byType.put(long.class, 0L);
        byType.put(UUID.class, UUID.randomUUID());
        put(new SearchRequest(account, SearchRequest.Data.ALL, 20, true));
        var source = new CohortSource.Lines(LinesText.of(account));
        var cohort = TestAgency.call(
                        victim.scene().owner(),
                        () -> context.getBean(Cohorts.class).make(List.of(victim.store()), source, read -> {}))
                .id();
        byType.put(CohortSource.class, source);
        byType.put(IntConsumer.class, (IntConsumer) read -> {});
        put(cohort, LinkAgain.BOTH, new LinkRequest("A run of mine", LinkTab.ORDERS, cohort, 0));
        put(Place.of("tenant.store_credential.sealed", credential.getKey()), credential.getValue());
        mails(context, victim);
        lists(context, victim);
        changes(victim);
        bulk(context, victim);
        byType.put(FastSpringException.class, FastSpringException.Throttled.beforeSending(Duration.ofSeconds(1)));
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

    private void lists(ApplicationContext context, Victim victim) {
        var list = new ListRequest("orders", "", List.of("id"), new ListOrder("changed", true));
        var draft = new ListView.Draft("A view of mine", false, list);
        put(list, draft, ListExport.Format.CSV);
        TestAgency.run(victim.scene().owner(), () -> {
            put(context.getBean(ListViews.class).save(draft));
            put(context.getBean(ListExports.class).start(list, "A file of theirs"));
        });
        var row = new ListRow.RowId(victim.store(), "oRd0aaaaaaaaaaaaaaaaaA");
        put(row, new ListRow(row, "", true, Map.of(), Instant.parse("2100-01-01T00:00:00Z")));
        byType.put(Selection.class, new Selection.Picked("orders", List.of(row)));
    }

    private void bulk(ApplicationContext context, Victim victim) {
        var request = new BulkRequest(
                "subscription.uncancel",
                "A run of mine",
                BulkJson.write(new SubscriptionChange.Uncancel()),
                new BulkRequest.Lines(LinesText.of("sUb0aaaaaaaaaaaaaaaaaA")));
        put(request, BulkFilter.ALL, new BulkStart(0, List.of(), true));
        TestAgency.run(
                victim.scene().owner(), () -> put(context.getBean(Bulk.class).prepare(request, read -> {})));
    }

    private void mails(ApplicationContext context, Victim victim) {
        var text = new MailText("Subject", "Text");
        var draft = new TemplateDraft("A template of mine", true, Map.of(Language.EN, text));
        var template = TestAgency.call(
                victim.scene().owner(), () -> context.getBean(Templates.class).add(draft));
        var sender = new Sender("Mine", "mine@example.org", null, null, 60);
        put(LinkExport.USUAL, text, Language.EN, draft, template, MailingId.next());
        put(new MailingRequest(victim.batch(), template, 60, false));
        put(new ServerDraft("127.0.0.1", 1, Security.NONE, null, null, sender));
    }

    private void changes(Victim victim) {
        var intent = victim.intent();
        var basis = new NewIntent.Basis(intent.id());
        var subscription = new SubscriptionId(Victim.NO_SUBSCRIPTION);
        put(intent.id(), intent.target(), basis, subscription, new SubscriptionChange.Uncancel());
        put(new SubscriptionChange.Plan(null, 2, null, null, null, null, false, null, false));
        put(new SubscriptionActions.Ask(victim.store(), subscription, UUID.randomUUID(), basis));
        put(new NewIntent(
                "subscription.uncancel", intent.target(), UUID.randomUUID(), "{}", Map.of(), Map.of(), basis));
        byType.put(SubscriptionChange.class, new SubscriptionChange.Uncancel());
        var order = new OrderId("oRdAAAAAAAAAAAAAAAAAAA");
        put(order, new OrderActions.Ask(victim.store(), order, UUID.randomUUID(), basis));
        byType.put(OrderChange.class, new OrderChange.Marking(Map.of("mine", "mine"), Map.of()));
        var account = new AccountId("aCcAAAAAAAAAAAAAAAAAAA");
        put(new AccountActions.Ask(victim.store(), account, UUID.randomUUID(), basis));
        put(new AccountProfile(Map.of(AccountProfile.Field.FIRST, "Mine")));
        coupons(victim, basis);
        products(victim, basis);
        beside(victim, basis);
        sales(victim, account, basis);
    }

    private void products(Victim victim, NewIntent.Basis basis) {
        var path = new ProductPath("aurora-lite");
        put(path, new ProductActions.Ask(victim.store(), path, UUID.randomUUID(), basis));
        byType.put(ProductChange.class, new ProductChange.Delete());
    }

    private void beside(Victim victim, NewIntent.Basis basis) {
        var event = new EventId("eVtAAAAAAAAAAAAAAAAAAA");
        put(event, new EventActions.Ask(victim.store(), event, UUID.randomUUID(), basis));
        put(new ReturnId("rEtAAAAAAAAAAAAAAAAAAA"));
        var quote = new QuoteId("QUOTEOFTHEIRS");
        put(quote, QuoteSearch.ALL, new QuoteActions.Ask(victim.store(), quote, UUID.randomUUID(), basis));
        byType.put(QuoteChange.class, new QuoteChange.Cancel());
    }

    private void sales(Victim victim, AccountId account, NewIntent.Basis basis) {
        var lite = new ProductPath("lite");
        var cart = new Cart(new CartBuyer.Known(account), new CartItem(lite, 1));
        var at = Instant.parse("2100-01-01T00:00:00Z");
        put(new CartWish(cart, null));
        put(new CartView(
                Ids.next(), victim.store(), account, "mine", null, new CartView.Life(MemberId.next(), at, at, true)));
        put(new OrderCharging.Ask(victim.store(), account, UUID.randomUUID(), basis));
        var items = List.of(new ChargeWish.Item(lite, 1, null));
        put(new ChargeWish(items, "USD", "", new ChargeWish.Consent(true, "mine")));
        byType.put(AccountQuery.class, new AccountQuery.Refunded(DaySpan.ALL));
    }

    private void coupons(Victim victim, NewIntent.Basis basis) {
        var path = new CouponPath("loyalty");
        var none = new CouponChange.ReplaceCodes(List.of(), "");
        put(path, new CouponActions.Ask(victim.store(), path, UUID.randomUUID(), basis));
        put(new CouponClones.Origin(victim.store(), path, true));
        put(new CodePattern("X", CodePattern.Alphabet.MIXED, 8, 2));
        byType.put(CouponChange.class, none);
        byType.put(CouponChange.Codes.class, none);
        byType.put(
                CouponLine.class,
                new CouponLine(
                        victim.store(),
                        path,
                        new CouponRule(
                                new CouponDiscount.Tiers(List.of()),
                                new CouponTerms(false, false, Map.of(), null, CouponTerms.Available.ALWAYS),
                                List.of()),
                        1));
    }

    private void ids(Victim victim, String account) {
        put(victim.store(), victim.second(), victim.job(), victim.batch(), victim.invitation(), victim.tenant());
        put(victim.scene().owner(), new AccountId(account));
        var order = victim.scene().simulated().accounts().stream()
                .flatMap(buyer -> buyer.orderIds().stream())
                .findFirst()
                .orElseThrow();
        put(new OrderId(order), new SubscriptionId(order), new AuditLog.Subject(victim.store(), account));
        put(new About(victim.store().value(), "order", order, account));
        put(new MirrorObjects.Told("evNone", "order.completed", Instant.parse("2100-01-01T00:00:00Z"), true));
        put(new LinkFacts.Made(victim.batch(), 1, Instant.parse("2100-01-01T00:00:00Z"), MemberId.next()));
        byType.put(AuditEntry.Cursor.class, new AuditEntry.Cursor(Instant.parse("2100-01-01T00:00:00Z"), Ids.next()));
    }

    private void choices(Victim victim) {
        put(
                Role.VIEWER,
                ObjectKind.ACCOUNT,
                LookupKind.DETECT,
                LinkFilter.ALL,
                LinkTab.ORDERS,
                Locale.ENGLISH,
                new byte[] {1, 2, 3});
        put(DigestMode.DAILY, ObjectKind.ACCOUNT, PortalTab.ORDERS, Accent.HOUSE, Output.MERGE);
        put(new AccountReturns.Given(new ReturnId("rEtAAAAAAAAAAAAAAAAAAA"), Instant.EPOCH, null));
        byType.put(ZoneId.class, ZoneOffset.UTC);
        byType.put(StoreScope.class, new StoreScope.Only(Set.of(victim.store())));
        byType.put(List.class, List.of("mine"));
        byType.put(Set.class, Set.of(Verb.LINK_REVEAL));
        byType.put(boolean.class, true);
    }

    private void put(Object... values) {
        for (var value : values) {
            byType.put(value.getClass(), value);
        }
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
            return List.of(requireNonNull(byType.get(StoreId.class)));
        }
        if (method.getDeclaringClass() == ProductTables.class && parameter.getType() == List.class) {
            return List.of(productLine(method));
        }
        var value = parameter.getType() == NewJob.class && method.getName().equals("ensure")
                ? upkeep
                : many(method, parameter, byType.get(parameter.getType()));
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
                byType.get(method.getName().equals("revoke") ? EvergreenLinkId.class : Customer.class)));
    }
}
