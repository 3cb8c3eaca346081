package io.storefleet.fastspring.reports;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.Outcomes.evidence;
import static io.storefleet.fastspring.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.ReportJobId;
import io.storefleet.simulator.Switch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Contract §14, reports counted by a job. */
class Contract14JobsTest {

    private static final List<String> NOBODY = List.of();

    @AutoClose
    private final AgainstSimulator given = new AgainstSimulator();

    private final Reports reports = given.client().reports();

    @Test
    void goesFromPendingOverProcessingToComplete() {
        ReportJobId id = started(ReportSamples.REVENUE).id();

        ReportJob pending = reports.job(id);
        given.simulator.time().advance(Duration.ofSeconds(5));
        ReportJob processing = reports.job(id);
        given.simulator.time().advance(Duration.ofSeconds(25));
        ReportJob complete = reports.job(id);

        assertThat(pending.status()).isEqualTo(ReportStatus.PENDING);
        assertThat(pending.downloadUrl()).isNull();
        assertThat(processing.status()).isEqualTo(ReportStatus.PROCESSING);
        assertThat(complete.status()).isEqualTo(ReportStatus.COMPLETE);
        assertThat(complete.downloadUrl()).endsWith("/data/v1/downloads/" + id);
        assertThat(complete.times())
                .isEqualTo(
                        new ReportJob.Times(AgainstSimulator.NOW, AgainstSimulator.NOW.plus(Duration.ofSeconds(30))));
    }

    @Test
    void downloadsTheSameRowsThatAreToldAtOnce() {
        ReportJobId id = started(ReportSamples.REVENUE).id();
        given.simulator.time().advance(Duration.ofSeconds(30));

        ReportFile file = reports.download(id);

        List<ReportRow> told = reports.rows(ReportSamples.REVENUE).toList();
        assertThat(file.text()).startsWith("order_id,transaction_date,transaction_amount,");
        assertThat(file.rows()).hasSameSizeAs(told);
        assertThat(file.rows().map(row -> row.text(RevenueColumns.ORDER_ID)))
                .containsExactlyElementsOf(told.stream()
                        .map(row -> row.text(RevenueColumns.ORDER_ID))
                        .toList());
        assertThat(file).hasToString("ReportFile[" + file.text().length() + " characters]");
    }

    @Test
    void downloadsNothingBeforeItIsComplete() {
        ReportJobId id = started(ReportSamples.REVENUE).id();

        assertThatThrownBy(() -> reports.download(id))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("not.found"));
        assertThatThrownBy(() -> reports.job(new ReportJobId("JOBAAAAAA"))).isInstanceOf(RequestRefused.class);
    }

    @Test
    void isBegunByMoreThanNinetyDaysEvenIfRowsAreWanted() {
        ReportRequest years = ReportRequest.of(ReportKind.REVENUE, ReportSamples.YEARS, RevenueColumns.INCOME);

        assertThat(reports.page(years, 1)).isInstanceOfSatisfying(Report.Job.class, made -> {
            assertThat(made.job().status()).isEqualTo(ReportStatus.PROCESSING);
            assertThat(made.job().name()).isEqualTo("RevenueReport");
        });
        assertThatThrownBy(() -> reports.rows(years).findFirst())
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(Reports.MADE_BY_JOB));
        assertThat(reports.page(ReportRequest.of(ReportKind.REVENUE, ReportFilter.ALL, RevenueColumns.INCOME), 1))
                .isInstanceOf(Report.Job.class);
    }

    @Test
    void listsJobsAsAnArrayOrAsOneObject() {
        ReportJob first = started(ReportSamples.REVENUE);
        ReportJob second = started(ReportSamples.REVENUE);

        assertThat(reports.jobs()).extracting(ReportJob::id).containsExactly(first.id(), second.id());
        given.simulator.switches().turnOn(Switch.ONE_JOB);
        assertThat(reports.jobs()).extracting(ReportJob::id).containsExactly(second.id());
    }

    @Test
    void listsNoJobsBeforeThereIsOne() {
        assertThat(reports.jobs()).isEmpty();
    }

    @Test
    void mayFail() {
        given.simulator.switches().turnOn(Switch.REPORTS_FAIL);
        ReportJobId id = started(ReportSamples.REVENUE).id();
        given.simulator.time().advance(Duration.ofMinutes(1));

        assertThat(reports.job(id).status()).isEqualTo(ReportStatus.FAILED);
        assertThat(reports.job(id).times().completed()).isNull();
    }

    @Test
    void tellsWhomItTells() {
        Report made = confirmed(reports.start(ReportSamples.REVENUE, List.of("ida@example.org")));
        ReportJobId id = ((Report.Job) made).job().id();

        assertThat(reports.job(id).notificationEmails()).containsExactly("ida@example.org");
        assertThat(reports.job(id).toString()).doesNotContain("ida");
    }

    @Test
    void isRejectedOrUnknownLikeAnyChange() {
        var unknown = ReportRequest.of(ReportKind.SUBSCRIPTION, ReportSamples.MAY, new ReportColumn("colour"));

        assertThat(refusal(reports.start(unknown, NOBODY)).code()).isEqualTo("invalid.column");
        given.simulator.chaos().on("/data/v1/revenue").status(504);
        assertThat(evidence(reports.start(ReportSamples.REVENUE, NOBODY)).sentAt())
                .isAfter(Instant.EPOCH);
    }

    @Test
    void resetsTheCache() throws Exception {
        reports.resetCache();

        assertThat(given.simulator.calls().getLast().path()).isEqualTo("/data/v1/util/cache");
        assertThat(given.raw("GET", "/data/v1/util/cache", "").body()).isEqualTo("Cache reset success");
    }

    private ReportJob started(ReportRequest request) {
        return ((Report.Job) confirmed(reports.start(request, NOBODY))).job();
    }
}
