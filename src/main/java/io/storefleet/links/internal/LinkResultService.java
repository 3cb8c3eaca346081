package io.storefleet.links.internal;

import io.storefleet.fastspring.SecretUrl;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkDownload;
import io.storefleet.links.LinkExport;
import io.storefleet.links.LinkFilter;
import io.storefleet.links.LinkProblem;
import io.storefleet.links.LinkResults;
import io.storefleet.links.LinkRow;
import io.storefleet.links.OpenRows;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Shows rows; opens links one by one or all at once, on record before anything is opened. */
@Service
class LinkResultService implements LinkResults {

    private final Access access;
    private final CohortRows cohorts;
    private final RunParts parts;
    private final Records records;

    LinkResultService(Access access, CohortRows cohorts, RunParts parts, Records records) {
        this.access = access;
        this.cohorts = cohorts;
        this.parts = parts;
        this.records = records;
    }

    @Override
    public List<LinkRow> rows(LinkBatchId id, LinkFilter filter, int afterLine, int limit) {
        var run = access.readable(id);
        var masked = masked(run);
        if (filter == LinkFilter.UNUSED) {
            return unused(run, !masked.isEmpty(), afterLine, limit);
        }
        var shown = new ItemQueries.Shown(id, run.stores());
        return parts.queries().after(shown, filter.states(), afterLine, limit).stream()
                .map(row -> masked.contains(row.at()) ? Masking.of(row.shown()) : row.shown())
                .toList();
    }

    /** Whose line it is nobody knows, so each store of the run must allow what is shown. */
    private List<LinkRow> unused(Run run, boolean mask, int afterLine, int limit) {
        var cohort = run.batch().cohort();
        if (cohort == null || run.hidden() > 0) {
            return List.of();
        }
        return cohorts.unused(cohort, afterLine, limit).stream()
                .map(row -> mask ? Masking.of(row) : row)
                .toList();
    }

    /** The stores whose buyers' addresses the actor may not see. */
    private Set<StoreId> masked(Run run) {
        return run.stores().stream()
                .filter(store -> !access.has(Verb.ACCOUNT_PERSONAL, store))
                .collect(Collectors.toSet());
    }

    @Override
    public SecretUrl reveal(LinkBatchId id, int line) {
        var run = access.with(Verb.LINK_REVEAL, id);
        var row = parts.queries().find(id, line).orElseThrow(LinkResultService::none);
        if (!run.stores().contains(row.at())) {
            throw new NothingHereException();
        }
        var link = parts.opened().open(id, row);
        if (link == null) {
            throw none();
        }
        records.keep("links.revealed", row.at(), id + ":" + line, Map.of());
        return link;
    }

    private static LinkProblem none() {
        return new LinkProblem(LinkProblem.Kind.NO_LINK);
    }

    @Override
    public LinkDownload download(LinkBatchId id, LinkExport export) {
        var run = recorded(id, export.format().ending());
        return new RunDownload(run, export, reader(run, RunReader.Sight.LINKS), ended -> recordEnd(run, ended));
    }

    @Override
    public OpenRows open(LinkBatchId id, String what) {
        return reader(recorded(id, what), RunReader.Sight.LINKS);
    }

    @Override
    public OpenRows look(LinkBatchId id) {
        return reader(access.lookable(id), RunReader.Sight.LOOK);
    }

    @Override
    public OpenRows addressed(LinkBatchId id) {
        return reader(access.with(Verb.LINK_SEND, id), RunReader.Sight.MAIL);
    }

    private Run recorded(LinkBatchId id, String what) {
        var run = access.with(Verb.LINK_DOWNLOAD, id);
        for (var part : run.parts()) {
            var links = String.valueOf(part.counts().links());
            records.keep("links.downloaded", part.store(), id.toString(), Map.of("links", links, "as", what));
        }
        return run;
    }

    private RunReader reader(Run run, RunReader.Sight sight) {
        return new RunReader(run, sight, masked(run), parts);
    }

    /** Who cares how many links really went out finds it beside how many there were. */
    private void recordEnd(Run run, Map<String, String> figures) {
        records.keep("links.download-ended", run.stores().getFirst(), run.id().toString(), figures);
    }
}
