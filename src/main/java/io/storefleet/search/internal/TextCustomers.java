package io.storefleet.search.internal;

import static java.util.stream.Collectors.toSet;

import io.storefleet.mirror.CustomerSearch;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.search.SearchProblem;
import io.storefleet.store.StoreLabels;
import io.storefleet.store.StoreLabels.Label;
import io.storefleet.tenancy.StoreId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds all customers of a text set by set, with the same meaning and the same sight as the search that people see. */
@Component
class TextCustomers implements CustomerSearch {

    /** As many as the search page shows: when it finds fewer, it looks inside words too. */
    private static final int SHOWN = 200;

    private static final List<ObjectKind> OF_CUSTOMERS =
            List.of(ObjectKind.ACCOUNT, ObjectKind.ORDER, ObjectKind.SUBSCRIPTION);

    private final StoreLabels labels;
    private final Sights sights;
    private final Seekers seekers;
    private final JdbcClient jdbc;
    private final Clock clock;

    TextCustomers(StoreLabels labels, Sights sights, Seekers seekers, JdbcClient jdbc, Clock clock) {
        this.labels = labels;
        this.sights = sights;
        this.seekers = seekers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void find(String text, @Nullable Boolean live, Collection<StoreId> stores) {
        jdbc.sql("create temporary table if not exists found_customer (store_id uuid, account_id text,"
                        + " primary key (store_id, account_id)) on commit drop")
                .update();
        jdbc.sql("delete from pg_temp.found_customer").update();
        var asked = meaning(text);
        if (asked.isEmpty()) {
            return;
        }
        if (live != null) {
            asked.liveOnly(live);
        }
        var sight = sights.of(there(stores));
        var deeper = seekers.seek(asked, sight, SHOWN, false).deeper();
        for (var kind : OF_CUSTOMERS) {
            if (asked.kinds.contains(kind)) {
                find(kind, asked, sight, false);
                if (deeper) {
                    find(kind, asked, sight, true);
                }
            }
        }
    }

    private Conditions meaning(String text) {
        try {
            return Meaning.of(
                    QueryParser.parse(text), labels.labels(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        } catch (SearchProblem unfit) {
            throw new UnfitText();
        }
    }

    private Set<StoreId> there(Collection<StoreId> stores) {
        return labels.labels().stream().map(Label::id).filter(stores::contains).collect(toSet());
    }

    private void find(ObjectKind kind, Conditions asked, Sight sight, boolean inside) {
        var stores = Seekers.stores(asked, sight, kind);
        jdbc.sql("""
                        insert into pg_temp.found_customer select store_id, account_id from tenant.search_customers(
                            :kind, :full, :open, :words, :openWords, :personalWords, :noWords, :inside,
                            cast(:filters as jsonb))
                        on conflict do nothing""")
                .param("kind", Meaning.word(kind))
                .param("full", MirrorKeys.ids(stores.full()))
                .param("open", MirrorKeys.ids(stores.open()))
                .param("words", asked.words.toArray(String[]::new))
                .param("openWords", asked.open.toArray(String[]::new))
                .param("personalWords", asked.personal.toArray(String[]::new))
                .param("noWords", asked.none.toArray(String[]::new))
                .param("inside", inside)
                .param("filters", MirrorKeys.filters(asked))
                .update();
    }
}
