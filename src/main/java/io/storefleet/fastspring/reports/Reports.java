package io.storefleet.fastspring.reports;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.ReportJobId;
import io.storefleet.fastspring.internal.Answer;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Change;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.Resource;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The reports of a store. Reads throw {@link FastSpringException} when the store gives no usable answer. */
public final class Reports {

    /** The code of the refusal where rows were wanted and the service began a job. */
    public static final String MADE_BY_JOB = "made-by-job";

    private static final ApiPath JOBS = ApiPath.of("/data/v1/jobs");
    private static final ApiPath JOB = ApiPath.of("/data/v1/jobs/{id}");
    private static final ApiPath DOWNLOAD = ApiPath.of("/data/v1/downloads/{id}");
    private static final ApiPath CACHE = ApiPath.of("/data/v1/util/cache");

    private final Caller caller;

    /** Made by {@link io.storefleet.fastspring.FastSpring}. */
    public Reports(Caller caller) {
        this.caller = caller;
    }

    /**
     * One page of a report that spans at most 90 days; for more, or without days, the service begins a job (contract 14).
     *
     * @param page from 1
     * @throws RequestRefused with code {@code invalid.column} for a column that is unknown, or a sum to group by
     */
    public Report page(ReportRequest request, int page) {
        return read(ask(request, page));
    }

    /**
     * The rows of all pages, each page read when the stream gets to it (contract 14).
     *
     * @throws RequestRefused from the stream, with code {@link #MADE_BY_JOB} when the service began a job instead
     */
    public Stream<ReportRow> rows(ReportRequest request) {
        var walk = new RowWalk(page -> ask(request, page), request.pageSize());
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /**
     * Begins a job that counts all rows into a file (contract 14).
     *
     * @param emails who is told when it is done; may be empty
     */
    public Outcome<Report> start(ReportRequest request, List<String> emails) {
        JsonNode body = ReportBody.job(request, emails).json();
        return caller.change(Change.post(request.kind().path(), body, Resource.WHOLE), Reports::read);
    }

    /** All jobs the service remembers; items without an id are left out (contract 14). */
    public List<ReportJob> jobs() {
        return caller.get(JOBS, Resource.WHOLE).all(ReportJob::read);
    }

    /** One job (contract 14). */
    public ReportJob job(ReportJobId id) {
        return caller.get(JOB.with("id", id.value()), Resource.WHOLE).one(ReportJob::read);
    }

    /** The file of a complete job, as large as the client's transport allows (contract 14). */
    public ReportFile download(ReportJobId id) {
        return new ReportFile(caller.text(DOWNLOAD.with("id", id.value())));
    }

    /** Makes the service count anew what it would tell from memory (contract 14). */
    public void resetCache() {
        caller.text(CACHE);
    }

    private Answer ask(ReportRequest request, int page) {
        if (page < 1) {
            throw new IllegalArgumentException("Pages count from 1");
        }
        return caller.ask(request.kind().path(), ReportBody.page(request, page).json(), Resource.WHOLE);
    }

    private static Report read(Answer answer) {
        return isRows(answer)
                ? new Report.Rows(answer.one(Reports::rows))
                : new Report.Job(answer.one(ReportJob::read));
    }

    static List<ReportRow> rows(Answer answer) {
        if (isRows(answer)) {
            return answer.one(Reports::rows);
        }
        answer.one(ReportJob::read);
        throw new RequestRefused(answer.trace(), MADE_BY_JOB, "The report is made by a job");
    }

    private static boolean isRows(Answer answer) {
        return answer.root().path("report").isArray();
    }

    private static List<ReportRow> rows(Fields fields) {
        return fields.objects("report", row -> new ReportRow(row.beginning("")));
    }
}
