package io.storefleet.mailings.internal;

import static java.util.Objects.requireNonNull;

import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.NewJob;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkResults;
import io.storefleet.links.OpenRows;
import io.storefleet.mailings.Look;
import io.storefleet.mailings.MailFile;
import io.storefleet.mailings.MailingId;
import io.storefleet.mailings.MailingProblem;
import io.storefleet.mailings.MailingRequest;
import io.storefleet.mailings.MailingRow;
import io.storefleet.mailings.MailingView;
import io.storefleet.mailings.Mailings;
import io.storefleet.mailings.Output;
import io.storefleet.mailings.Template;
import io.storefleet.mailings.TemplateId;
import io.storefleet.mailings.Templates;
import io.storefleet.mailings.Written;
import io.storefleet.mirror.Customer;
import io.storefleet.mirror.CustomerId;
import io.storefleet.mirror.Customers;
import io.storefleet.post.LetterFiles;
import io.storefleet.post.TenantPost;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.Tenancy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs and templates become previews, files and mails. */
@Service
class MailingService implements Mailings {

    private static final int SHOWN = 5;

    private final MailRights rights;
    private final Templates templates;
    private final MailingRows rows;
    private final Sources sources;
    private final Ends ends;

    MailingService(MailRights rights, Templates templates, MailingRows rows, Sources sources, Ends ends) {
        this.rights = rights;
        this.templates = templates;
        this.rows = rows;
        this.sources = sources;
        this.ends = ends;
    }

    /** Where rows and letters come from. */
    @Component
    record Sources(LinkResults results, Planner planner, Stops stops, LetterFiles letters, Customers customers) {}

    /** What is written down. */
    @Component
    record Ends(
            Jobs jobs,
            TenantPost post,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {}

    @Override
    public Look look(LinkBatchId batch, TemplateId id) {
        rights.run(batch);
        var penman =
                sources.planner().penman(new Texts(templates.get(id).content().texts()));
        var page = sources.results().look(batch).after(0, OpenRows.PAGE);
        var written = page.stream().map(penman::pretend).toList();
        var gaps = written.stream()
                .skip(SHOWN)
                .filter(each -> !each.missing().isEmpty())
                .findFirst();
        return new Look(
                written.stream().limit(SHOWN).toList(),
                gaps.<Written>map(each -> each).orElse(null),
                page.size());
    }

    @Override
    public MailFile merge(LinkBatchId batch, TemplateId id) {
        var texts = new Texts(templates.get(id).content().texts());
        return new MergeFile(batch, sources.results().open(batch, "mail-merge"), texts, sources.planner());
    }

    @Override
    public MailFile letters(LinkBatchId batch, TemplateId id) {
        var template = templates.get(id);
        rights.require(batch, Verb.LINK_DOWNLOAD, Verb.ACCOUNT_PERSONAL);
        var terms = new Planner.Terms(
                carried(template),
                template.content().service(),
                true,
                List.of(Verb.LINK_DOWNLOAD, Verb.ACCOUNT_PERSONAL));
        // What is not opened cannot stand in a letter.
        sources.results().open(batch, "letters");
        return new LetterZip(
                batch,
                sources.results().look(batch),
                terms,
                new LetterZip.Parts(sources.planner(), sources.stops(), sources.letters(), ends.transactions()));
    }

    @Override
    public void check(Output output, LinkBatchId batch, TemplateId id) {
        var template = templates.get(id);
        switch (output) {
            case MERGE -> rights.requireSome(batch, Verb.LINK_DOWNLOAD);
            case LETTERS -> {
                rights.require(batch, Verb.LINK_DOWNLOAD, Verb.ACCOUNT_PERSONAL);
                carried(template);
            }
        }
    }

    @Override
    public boolean mayDownload(Output output, LinkBatchId batch) {
        return switch (output) {
            case MERGE -> rights.hasSome(batch, Verb.LINK_DOWNLOAD);
            case LETTERS -> rights.has(batch, Verb.LINK_DOWNLOAD, Verb.ACCOUNT_PERSONAL);
        };
    }

    /** Texts that mails can carry. */
    private Texts carried(Template template) {
        var texts = new Texts(template.content().texts());
        if (texts.raw()) {
            throw new MailingProblem(MailingProblem.Kind.RAW_LINK);
        }
        return texts;
    }

    @Override
    public MailingId send(MailingRequest request) {
        rights.require(request.batch(), Verb.LINK_SEND);
        var template = templates.get(request.template());
        carried(template);
        var sender = ends.post().bulkSender().orElseThrow(() -> new MailingProblem(MailingProblem.Kind.NO_SERVER));
        if (request.perMinute() < 1 || request.perMinute() > sender.perMinute()) {
            throw new MailingProblem(MailingProblem.Kind.RATE_INVALID);
        }
        return requireNonNull(ends.transactions().execute(status -> start(request, template)));
    }

    private MailingId start(MailingRequest request, Template template) {
        var id = MailingId.next();
        var content = template.content();
        var total = rights.rows(request.batch());
        var job = ends.jobs()
                .start(new NewJob(SendJob.KIND, content.name(), null, total, new SendJob.Spot(id, 0).toString()));
        rows.add(
                new MailingBatch(
                        id,
                        job,
                        request.batch(),
                        content.name(),
                        content.service(),
                        request.gaps(),
                        request.perMinute(),
                        content.texts(),
                        ends.clock().instant()),
                requireNonNull(Tenancy.actor().member(), "only members hold the right"));
        ends.events()
                .publishEvent(AuditedEvent.done(
                        "mailings.started",
                        null,
                        id.toString(),
                        Map.of("run", request.batch().toString(), "rows", String.valueOf(total))));
        return id;
    }

    @Override
    public boolean maySend(LinkBatchId batch) {
        return rights.has(batch, Verb.LINK_SEND);
    }

    @Override
    public Optional<MailingId> ofJob(JobId job) {
        return rows.ofJob(job)
                .filter(mailing -> rights.seesRun(mailing.batch()))
                .map(MailingBatch::id);
    }

    @Override
    public MailingView get(MailingId id) {
        return view(readable(id));
    }

    @Override
    public List<MailingView> of(LinkBatchId batch) {
        rights.run(batch);
        return rows.of(batch).stream().map(this::view).toList();
    }

    @Override
    public List<MailingRow> rows(MailingId id, int afterLine, int limit) {
        var page = rows.after(readable(id).id(), afterLine, Math.min(limit, Customers.MOST));
        var whose = page.stream()
                .map(MailingRows.Outcome::whose)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var customers = whose.isEmpty()
                ? Map.<CustomerId, Customer>of()
                : sources.customers().masked(whose);
        return page.stream()
                .map(row -> row.addressedTo(row.whose() == null ? null : customers.get(row.whose())))
                .toList();
    }

    /** A mailing is as visible as the run it is of. */
    private MailingBatch readable(MailingId id) {
        var mailing = rows.find(id).orElseThrow(NothingHereException::new);
        rights.run(mailing.batch());
        return mailing;
    }

    private MailingView view(MailingBatch mailing) {
        return new MailingView(
                mailing.id(),
                mailing.batch(),
                mailing.title(),
                mailing.created(),
                rows.counts(mailing.id()),
                ends.jobs().find(mailing.job()).orElseThrow(NothingHereException::new));
    }
}
