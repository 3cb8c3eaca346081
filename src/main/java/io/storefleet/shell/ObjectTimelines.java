package io.storefleet.shell;

import io.storefleet.fastspring.AccountId;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.store.Stores;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.uikit.AccountNews;
import io.storefleet.uikit.Happening;
import io.storefleet.uikit.Timeline;
import io.storefleet.uikit.TimelineSource;
import io.storefleet.uikit.Timelines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what the page, the stores' events, the audit and the links know of a thing; each asks for rights of its own. */
@Component
class ObjectTimelines implements Timelines {

    private final Rights rights;
    private final Stores stores;
    private final News news;
    private final LinkNews links;
    private final ObjectProvider<AccountNews> features;

    /** What was told of anything and done to it. */
    @Component
    record News(ToldNews told, DoneNews done) {}

    ObjectTimelines(Rights rights, Stores stores, News news, LinkNews links, ObjectProvider<AccountNews> features) {
        this.rights = rights;
        this.stores = stores;
        this.news = news;
        this.links = links;
        this.features = features;
    }

    @Override
    public Timeline of(About about, List<Happening> known) {
        var store = new StoreId(about.store());
        var kind = ObjectKind.valueOf(about.kind().toUpperCase(Locale.ROOT));
        rights.require(kind.view(), store);
        stores.get(store);
        var sources = new ArrayList<TimelineSource>();
        sources.add(TimelineSource.of(known));
        switch (kind) {
            case ORDER, SUBSCRIPTION -> {
                sources.add(news.told().of(store, kind, about.id()));
                sources.add(news.done().to(store, about.id(), ""));
            }
            case ACCOUNT -> {
                sources.add(news.told().of(store, kind, about.id()));
                // What was done about its links is told below, to those who may make some.
                sources.add(news.done().to(store, about.id(), DoneNews.CHANGE));
                features.orderedStream().forEach(feature -> sources.add(feature.of(store.value(), about.id())));
            }
            case PRODUCT, COUPON -> sources.add(news.done().to(store, about.id(), ""));
        }
        var account = about.account();
        if (account != null && AccountId.isValid(account)) {
            sources.addAll(links(store, new AccountId(account)));
        }
        return new Timeline(sources);
    }

    private List<TimelineSource> links(StoreId store, AccountId account) {
        var sources = new ArrayList<>(List.of(links.of(store, account), links.ofOurOwn(store, account)));
        if (rights.decide(Tenancy.actor(), Verb.LINK_CREATE, store).allowed()) {
            sources.add(news.done().to(store, account.value(), "link."));
        }
        return sources;
    }
}
