package io.storefleet.lists.internal;

import io.storefleet.lists.ListQuery;
import io.storefleet.lists.ListView;
import io.storefleet.lists.ListView.Draft;
import io.storefleet.lists.ListViewId;
import io.storefleet.lists.ListViewProblem;
import io.storefleet.lists.ListViewProblem.Kind;
import io.storefleet.lists.ListViews;
import io.storefleet.lists.internal.ViewRows.Saved;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.Tenancy;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saved views as use cases; what is shared goes on record. */
@Service
@Transactional
class SavedViews implements ListViews {

    private static final int LONGEST = 255;

    private final ViewRows rows;
    private final Kinds kinds;
    private final Rights rights;
    private final ApplicationEventPublisher events;

    SavedViews(ViewRows rows, Kinds kinds, Rights rights, ApplicationEventPublisher events) {
        this.rows = rows;
        this.kinds = kinds;
        this.rights = rights;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ListView> of(String kind) {
        return rows.of(kinds.of(kind).key(), me()).stream().map(this::view).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public ListView get(ListViewId view) {
        return view(found(view));
    }

    @Override
    public ListViewId save(Draft draft) {
        check(draft);
        var id = ListViewId.next();
        rows.add(id, me(), draft);
        audit("list.view-saved", id, draft);
        return id;
    }

    @Override
    public void change(ListViewId view, Draft draft) {
        var before = found(view);
        mayChange(before.draft());
        check(draft);
        if (!before.draft().list().kind().equals(draft.list().kind())) {
            throw new IllegalArgumentException("a view stays one of its kind of list");
        }
        rows.change(view, draft);
        audit("list.view-changed", view, draft.shared() ? draft : before.draft());
    }

    @Override
    public void delete(ListViewId view) {
        var before = found(view);
        mayChange(before.draft());
        rows.delete(view);
        audit("list.view-deleted", view, before.draft());
    }

    /** Another's personal view does not exist. */
    private Saved found(ListViewId view) {
        return rows.find(view)
                .filter(saved -> saved.draft().shared() || saved.maker().equals(me()))
                .orElseThrow(NothingHereException::new);
    }

    private void check(Draft draft) {
        mayChange(draft);
        if (draft.name().isEmpty() || draft.name().length() > LONGEST) {
            throw new ListViewProblem(Kind.BAD_NAME);
        }
        var kind = kinds.of(draft.list().kind());
        if (!ListQuery.parse(kind, draft.list().query()).namesNobody()) {
            throw new ListViewProblem(Kind.NAMES_SOMEBODY);
        }
        MirrorLists.orderedBy(kind, draft.list());
    }

    private void mayChange(Draft draft) {
        if (draft.shared()) {
            rights.require(Verb.SETTINGS_MANAGE);
        }
    }

    private ListView view(Saved saved) {
        var changeable = !saved.draft().shared()
                || rights.decide(Tenancy.actor(), Verb.SETTINGS_MANAGE).allowed();
        return new ListView(saved.id(), saved.draft(), saved.maker().equals(me()), changeable);
    }

    private static MemberId me() {
        var member = Tenancy.actor().member();
        if (member == null) {
            throw new NothingHereException();
        }
        return member;
    }

    private void audit(String action, ListViewId view, Draft draft) {
        if (draft.shared()) {
            events.publishEvent(AuditedEvent.done(
                    action,
                    null,
                    view.toString(),
                    Map.of("name", draft.name(), "kind", draft.list().kind())));
        }
    }
}
