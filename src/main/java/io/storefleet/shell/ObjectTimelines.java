package io.storefleet.shell;

import io.storefleet.fastspring.AccountId;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.store.Stores;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.uikit.Happening;
import io.storefleet.uikit.Timeline;
import io.storefleet.uikit.TimelineSource;
import io.storefleet.uikit.Timelines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts together what the page, the stores' events, the audit and the links know of a thing; each asks for rights of its own. */
@Component
class ObjectTimelines implements Timelines {

    private final Rights rights;
    private final Stores stores;
    private final ToldNews told;
    private final DoneNews done;
    private final LinkNews links;

    ObjectTimelines(Rights rights, Stores stores, ToldNews told, DoneNews done, LinkNews links) {
        this.rights = rights;
        this.stores = stores;
        this.told = told;
        this.done = done;
        this.links = links;
    }

    @Override
    public Timeline of(About about, List<Happening> known) {
        var store = new StoreId(about.store());
        var kind = ObjectKind.valueOf(about.kind().toUpperCase(Locale.ROOT));
        rights.require(kind.view(), store);
        stores.get(store);
        var sources = new ArrayList<TimelineSource>();
        sources.add(TimelineSource.of(known));
        if (kind == ObjectKind.ORDER || kind == ObjectKind.SUBSCRIPTION) {
            sources.add(told.of(store, kind, about.id()));
        }
        sources.add(done.to(store, about.id(), ""));
        var account = about.account();
        if (account != null && AccountId.isValid(account)) {
            sources.add(links.of(store, new AccountId(account)));
            sources.add(links.ofOurOwn(store, new AccountId(account)));
            if (rights.decide(Tenancy.actor(), Verb.LINK_CREATE, store).allowed()) {
                sources.add(done.to(store, account, "link."));
            }
        }
        return new Timeline(sources);
    }
}
