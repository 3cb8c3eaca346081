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
import io.storefleet.team.Verb;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Shows rows; opens links one by one or all at once, on record before anything is opened. */
@Service
class LinkResultService implements LinkResults {

    private final Access access;
    private final Records records;
    private final RunParts parts;

    LinkResultService(Access access, Records records, RunParts parts) {
        this.access = access;
        this.records = records;
        this.parts = parts;
    }

    @Override
    public List<LinkRow> rows(LinkBatchId id, LinkFilter filter, int afterLine, int limit) {
        var batch = access.readable(id);
        var mask = !access.has(Verb.ACCOUNT_PERSONAL, batch.store());
        return parts.queries().after(id, filter.states(), afterLine, limit).stream()
                .map(row -> mask ? Masking.of(row.shown()) : row.shown())
                .toList();
    }

    @Override
    public SecretUrl reveal(LinkBatchId id, int line) {
        var batch = access.require(Verb.LINK_REVEAL, id);
        var row = parts.queries().find(id, line).orElseThrow(LinkResultService::none);
        var sealed = row.sealed();
        if (sealed == null || row.over(parts.clock().instant())) {
            throw none();
        }
        records.keep("links.revealed", batch.store(), id + ":" + line, Map.of());
        return parts.seals().open(id, line, sealed);
    }

    private static LinkProblem none() {
        return new LinkProblem(LinkProblem.Kind.NO_LINK);
    }

    @Override
    public LinkDownload download(LinkBatchId id, LinkExport export) {
        return new RunDownload(id, export, opened(id, export.format().ending()));
    }

    @Override
    public OpenRows open(LinkBatchId id, String what) {
        return opened(id, what);
    }

    private RunReader opened(LinkBatchId id, String what) {
        var batch = access.require(Verb.LINK_DOWNLOAD, id);
        var links = String.valueOf(batch.counts().links());
        records.keep("links.downloaded", batch.store(), id.toString(), Map.of("links", links, "as", what));
        return new RunReader(
                batch,
                new OpenShares(true, access.each(Verb.LINK_DOWNLOAD), access.each(Verb.ACCOUNT_PERSONAL)),
                parts);
    }

    @Override
    public OpenRows look(LinkBatchId id) {
        var batch = access.lookable(id);
        return new RunReader(batch, new OpenShares(false, store -> false, access.each(Verb.ACCOUNT_PERSONAL)), parts);
    }
}
