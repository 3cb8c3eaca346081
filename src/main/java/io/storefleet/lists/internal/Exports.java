package io.storefleet.lists.internal;

import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.NewJob;
import io.storefleet.lists.ListExport;
import io.storefleet.lists.ListExportId;
import io.storefleet.lists.ListExports;
import io.storefleet.lists.ListFile;
import io.storefleet.lists.ListQuery;
import io.storefleet.lists.ListRequest;
import io.storefleet.lists.ListSettings;
import io.storefleet.lists.internal.ExportRows.Kept;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files of lists as use cases. */
@Service
@Transactional
class Exports implements ListExports {

    private final ExportRows rows;
    private final Jobs jobs;
    private final Access access;
    private final ListFiles files;
    private final Clock clock;

    Exports(ExportRows rows, Jobs jobs, Access access, ListFiles files, Clock clock) {
        this.rows = rows;
        this.jobs = jobs;
        this.access = access;
        this.files = files;
        this.clock = clock;
    }

    /** Who may have a file, and what is known of kinds. */
    @org.springframework.stereotype.Component
    record Access(
            Kinds kinds, Reaches reaches, Rights rights, ListSettings settings, ApplicationEventPublisher events) {

        private void everywhere(Verb verb, Collection<StoreId> stores) {
            stores.forEach(store -> rights.require(verb, store));
        }

        private void audit(String action, ListExportId export, Map<String, String> details) {
            events.publishEvent(AuditedEvent.done(action, null, export.toString(), details));
        }
    }

    @Override
    public ListExportId start(ListRequest list, String title) {
        var kind = access.kinds().of(list.kind());
        var query = ListQuery.parse(kind, list.query());
        MirrorLists.orderedBy(kind, list);
        access.reaches().of(query, Verb.EXPORT);
        var columns = MirrorLists.columns(kind, list.columns()).stream()
                .map(column -> column.key())
                .toList();
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a file has at least one column");
        }
        var id = ListExportId.next();
        var job = jobs.start(new NewJob(ExportJob.KIND, title, null, 0, ""));
        var now = clock.instant();
        var kept = new ListRequest(list.kind(), query.text(), columns, list.order());
        rows.add(id, me(), job, kept, now, now.plus(access.settings().keepFiles()));
        access.audit("list.export-started", id, Map.of("kind", list.kind(), "columns", String.join(",", columns)));
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ListExport> mine(String kind) {
        return rows.of(me(), access.kinds().of(kind).key(), clock.instant()).stream()
                .map(Kept::view)
                .toList();
    }

    @Override
    public ListFile file(ListExportId export, ListExport.Format format) {
        var kept = own(export);
        if (!kept.view().complete()) {
            throw new IllegalStateException("the file is not complete yet");
        }
        var source = access.kinds().of(kept.view().kind()).source();
        access.everywhere(source.view(), kept.stores());
        access.everywhere(Verb.EXPORT, kept.stores());
        source.personal().forEach(verb -> access.everywhere(verb, kept.personal()));
        access.audit(
                "list.export-downloaded",
                export,
                Map.of(
                        "kind",
                        kept.view().kind(),
                        "rows",
                        String.valueOf(kept.view().rows()),
                        "format",
                        format.name()));
        return files.of(kept, format);
    }

    @Override
    public void delete(ListExportId export) {
        var kept = own(export);
        jobs.cancel(kept.view().job());
        rows.delete(export);
    }

    /** Another's file does not exist, nor does one that has expired. */
    private Kept own(ListExportId export) {
        return rows.find(export)
                .filter(kept -> kept.starter().equals(me()))
                .filter(kept -> kept.view().expires().isAfter(clock.instant()))
                .orElseThrow(NothingHereException::new);
    }

    private static MemberId me() {
        var member = Tenancy.actor().member();
        if (member == null) {
            throw new NothingHereException();
        }
        return member;
    }
}
