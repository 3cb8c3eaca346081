package io.storefleet.shell;

import io.storefleet.audit.AuditLog;
import io.storefleet.fastspring.AccountId;
import io.storefleet.store.Stores;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.uikit.AccountNews;
import io.storefleet.uikit.Happening;
import io.storefleet.uikit.OrderStory;
import io.storefleet.uikit.Timeline;
import io.storefleet.uikit.TimelineSource;
import io.storefleet.uikit.Timelines;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what the page, the stores' events, the audit and the links know of a thing; each asks for rights of its own. */
@Component
class ObjectTimelines implements Timelines {

    private final Rights rights;
    private final Stores stores;
    private final News news;
    private final LinkNews links;
    private final Features features;

    /** What was told of anything and done to it. */
    @Component
    record News(ToldNews told, DoneNews done) {}

    /** What features tell of it. */
    @Component
    record Features(ObjectProvider<AccountNews> account, ObjectProvider<OrderStory> orders) {

        OrderStory order() {
            return orders.getObject();
        }
    }

    ObjectTimelines(Rights rights, Stores stores, News news, LinkNews links, Features features) {
        this.rights = rights;
        this.stores = stores;
        this.news = news;
        this.links = links;
        this.features = features;
    }

    @Override
    public Timeline of(About about, List<Happening> known) {
        var store = new StoreId(about.store());
        var thing = Thing.named(about.kind());
        rights.require(thing.view(), store);
        stores.get(store);
        var sources = new ArrayList<TimelineSource>();
        sources.add(TimelineSource.of(known));
        sources.addAll(of(thing, store, about.id()));
        if (thing == Thing.ACCOUNT) {
            features.account().orderedStream().forEach(feature -> sources.add(feature.of(store.value(), about.id())));
        }
        var account = about.account();
        if (account != null && AccountId.isValid(account)) {
            sources.addAll(links(store, new AccountId(account)));
        }
        var order = about.order();
        if (order != null && may(Thing.ORDER.view(), store)) {
            of(Thing.ORDER, store, order).forEach(source -> sources.add(leading(source, store, order)));
            sources.add(features.order().of(store.value(), order));
        }
        return new Timeline(sources);
    }

    /** What was told of it and done to it. */
    private List<TimelineSource> of(Thing thing, StoreId store, String id) {
        // What was done about an account's links is told with these, to those who may make some.
        var actions = thing == Thing.ACCOUNT ? DoneNews.CHANGE : "";
        var done = news.done().to(new AuditLog.Subject(store, id, thing.changes()), actions);
        return Stream.concat(thing.told().stream().map(told -> news.told().of(store, told, id)), Stream.of(done))
                .toList();
    }

    /** What happened to the order stands in its own page's words and leads there, or to what was done. */
    private static TimelineSource leading(TimelineSource source, StoreId store, String order) {
        return (after, limit) -> source.before(after, limit).stream()
                .map(each -> each.way() == null ? each.leading(places -> places.order(store.value(), order)) : each)
                .toList();
    }

    private boolean may(Verb verb, StoreId store) {
        return rights.decide(Tenancy.actor(), verb, store).allowed();
    }

    private List<TimelineSource> links(StoreId store, AccountId account) {
        var sources = new ArrayList<>(List.of(links.of(store, account), links.ofOurOwn(store, account)));
        if (may(Verb.LINK_CREATE, store)) {
            sources.add(news.done().to(new AuditLog.Subject(store, account.value()), "link."));
        }
        return sources;
    }
}
