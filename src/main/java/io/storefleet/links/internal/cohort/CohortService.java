package io.storefleet.links.internal.cohort;

import io.storefleet.links.CohortId;
import io.storefleet.links.CohortLine;
import io.storefleet.links.CohortSource;
import io.storefleet.links.CohortView;
import io.storefleet.links.Cohorts;
import io.storefleet.links.LineState;
import io.storefleet.links.LinkProblem;
import io.storefleet.links.LinkProblem.Kind;
import io.storefleet.links.LinkSettings;
import io.storefleet.team.NothingHereException;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.StoreId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cohorts as use cases: each asks for its right and is one transaction; what stays under a name goes on record. */
@Service
@Transactional
class CohortService implements Cohorts {

    private static final int LONGEST_NAME = 255;

    private final CohortAccess access;
    private final CohortTable rows;
    private final CohortMaking making;
    private final ApplicationEventPublisher events;
    private final LinkSettings settings;

    CohortService(
            CohortAccess access,
            CohortTable rows,
            CohortMaking making,
            ApplicationEventPublisher events,
            LinkSettings settings) {
        this.access = access;
        this.rows = rows;
        this.making = making;
        this.events = events;
        this.settings = settings;
    }

    @Override
    public CohortView make(Collection<StoreId> stores, CohortSource source, IntConsumer read) {
        var reach = access.reach(stores);
        var whom = Whom.of(source);
        var id = rows.add(whom, reach);
        if (source instanceof CohortSource.Lines(var text)) {
            making.read(id, text, reach, read);
        } else {
            making.fill(id, whom, reach);
        }
        return found(id);
    }

    @Override
    public CohortView again(CohortId cohort, Collection<StoreId> stores) {
        var from = access.reusable(cohort);
        var reach = access.reach(stores);
        var whom = Whom.of(from);
        var id = rows.add(whom, reach);
        rows.used(cohort);
        if (from.kind() == CohortSource.Kind.LINES) {
            making.again(cohort, id, reach);
        } else {
            making.fill(id, whom, reach);
        }
        return found(id);
    }

    private CohortView found(CohortId id) {
        return access.shown(rows.find(id).orElseThrow(NothingHereException::new));
    }

    @Override
    @Transactional(readOnly = true)
    public CohortView get(CohortId cohort) {
        return access.shown(access.require(cohort));
    }

    @Override
    @Transactional(readOnly = true)
    public List<CohortView> saved() {
        return access.usable(rows.named()).stream().map(access::shown).toList();
    }

    @Override
    public void name(CohortId cohort, String name) {
        var text = name.strip();
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a cohort's name has 1 to 255 characters");
        }
        access.require(cohort);
        rows.name(cohort, text);
        audit("cohort.named", cohort, Map.of("name", text));
    }

    @Override
    public void follow(CohortId cohort, @Nullable String tag) {
        access.require(cohort);
        rows.follow(cohort, tag);
        audit("cohort.followed", cohort, tag == null ? Map.of() : Map.of("tag", tag));
    }

    @Override
    @Transactional(readOnly = true)
    public List<StoreId> storesNow(CohortId cohort) {
        return access.now(access.reusable(cohort));
    }

    @Override
    public void delete(CohortId cohort) {
        var name = access.require(cohort).name();
        rows.delete(cohort);
        if (name != null) {
            audit("cohort.deleted", cohort, Map.of("name", name));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<CohortLine> lines(CohortId cohort, Set<LineState> states, int afterLine, int limit) {
        var stores = access.require(cohort).stores();
        return making.lines().after(cohort, states, afterLine, limit, !access.seesAddresses(stores));
    }

    @Override
    public CohortView oneForEach(CohortId cohort) {
        access.require(cohort);
        making.oneForEach(cohort);
        var view = found(cohort);
        if (view.counts().links() > settings.rows()) {
            throw new LinkProblem(Kind.TOO_MANY);
        }
        return view;
    }

    private void audit(String action, CohortId cohort, Map<String, String> details) {
        events.publishEvent(AuditedEvent.done(action, null, cohort.toString(), details));
    }
}
