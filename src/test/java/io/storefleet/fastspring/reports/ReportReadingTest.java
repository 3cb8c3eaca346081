package io.storefleet.fastspring.reports;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.FastSpringException.ServiceFailed;
import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.ReportJobId;
import io.storefleet.fastspring.UnreadableAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Contract §14: requests as sent, and answers the simulator does not give. */
class ReportReadingTest {

    private static final ReportJobId JOB = new ReportJobId("JOBA");

    private final FastSpringFixtures given = new FastSpringFixtures();
    private final Reports reports = given.client().reports();

    @Test
    void sendsAFilterEvenWhenItIsEmpty() {
        given.transport.answer(200, "{\"report\":[]}");

        reports.page(ReportRequest.of(ReportKind.SUBSCRIPTION, ReportFilter.ALL, SubscriptionColumns.MRR), 3);

        assertThat(sent())
                .isEqualTo("{\"filter\":{},\"reportColumns\":[\"mrr\"],\"pageCount\":1000,\"pageNumber\":3,"
                        + "\"async\":false}");
    }

    @Test
    void sendsEveryField() {
        given.transport.answer(200, "{\"id\":\"JOBA\",\"status\":\"PROCESSING\"}");

        confirmed(reports.start(
                ReportRequest.of(
                                ReportKind.REVENUE,
                                ReportSamples.MAY.in("US").named("Pro").segmented("consumer"),
                                RevenueColumns.INCOME,
                                RevenueColumns.SYNC_DATE)
                        .groupedBy(RevenueColumns.SYNC_DATE)
                        .inPagesOf(10),
                List.of("ida@example.org")));

        assertThat(sent()).isEqualTo("""
                {"filter":{"startDate":"2026-05-01","endDate":"2026-05-31","countryISO":["US"],"productNames":["Pro"],\
                "segments":["consumer"]},"reportColumns":["Income","syncDate"],"groupBy":["syncDate"],"pageCount":10,\
                "pageNumber":1,"async":true,"notificationEmails":["ida@example.org"]}""");
    }

    @Test
    void readsValuesOfEveryType() {
        given.transport.answer(200, """
                {"report":[{"mrr":1234.50,"transaction_date":"2026-05-02","return_true_false":true,"coupon":null,"new":"x"}]}""");

        ReportRow row =
                ((Report.Rows) reports.page(ReportSamples.REVENUE, 1)).rows().getFirst();

        assertThat(row.text(SubscriptionColumns.MRR)).isEqualTo("1234.50");
        assertThat(row.day(SubscriptionColumns.TRANSACTION_DATE)).isEqualTo("2026-05-02");
        assertThat(row.flag(SubscriptionColumns.RETURN_TRUE_FALSE)).isTrue();
        assertThat(row.text(SubscriptionColumns.COUPON)).isNull();
        assertThat(row.values()).containsEntry("new", "x");
        assertThat(row.number(SubscriptionColumns.TRANSACTION_DATE)).isNull();
        assertThat(row.toString()).doesNotContain("1234");
    }

    @Test
    void readsTimesWithAndWithoutZone() {
        given.transport
                .answer(200, "{\"id\":\"JOBA\",\"status\":\"COMPLETE\",\"created\":\"2026-06-01T10:00:00\"}")
                .answer(200, "{\"id\":\"JOBA\",\"status\":\"novel\",\"created\":\"2026-06-01T10:00:00Z\"}");

        assertThat(reports.job(JOB).times().created()).isEqualTo(Instant.parse("2026-06-01T10:00:00Z"));
        ReportJob second = reports.job(JOB);
        assertThat(second.times().created()).isEqualTo(Instant.parse("2026-06-01T10:00:00Z"));
        assertThat(second.status().isKnown()).isFalse();
    }

    @Test
    void takesQuotedCellsApart() {
        var file = new ReportFile("""
                \uFEFFProduct_Name,Coupon,Income\r
                "Pro, ""big""\nedition",,12.50\r
                Lite,X,3
                """);

        List<ReportRow> rows = file.rows().toList();

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().values())
                .isEqualTo(Map.of("product_name", "Pro, \"big\"\nedition", "income", "12.50"));
        assertThat(rows.getLast().number(RevenueColumns.INCOME)).isEqualByComparingTo("3");
        assertThat(new ReportFile("").rows()).isEmpty();
        assertThat(new ReportFile("mrr\r\n").rows()).isEmpty();
    }

    @Test
    void asksForTextWhereTextIsDue() {
        given.transport.answer(200, Map.of("Content-Type", "text/plain"), "mrr\n1\n");

        assertThat(reports.download(JOB).rows()).hasSize(1);
        assertThat(given.transport.calls.getLast().headers().get("Accept")).startsWith("text/plain");
    }

    @Test
    void takesNoErrorForAFile() {
        given.transport
                .answer(200, "{\"status\":\"NOT_FOUND\",\"message\":\"No such job\",\"errors\":[]}")
                .answer(500, "<html>");

        assertThatThrownBy(() -> reports.download(JOB)).isInstanceOf(RequestRefused.class);
        assertThatThrownBy(() -> reports.download(JOB)).isInstanceOf(ServiceFailed.class);
    }

    @Test
    void takesNoPageOfALoginForAFile() {
        given.transport
                .answer(200, Map.of("content-type", "text/html; charset=utf-8"), "Please sign in")
                .answer(200, "\n <!DOCTYPE html><title>Sign in</title>");

        assertThatThrownBy(() -> reports.download(JOB)).isInstanceOf(UnreadableAnswer.class);
        assertThatThrownBy(() -> reports.download(JOB)).isInstanceOf(UnreadableAnswer.class);
    }

    @Test
    void tellsFullPagesThatAreAlikeButNotForever() {
        given.transport
                .answer(200, "{\"report\":[{\"mrr\":1},{\"mrr\":1}]}")
                .answer(200, "{\"report\":[{\"mrr\":1},{\"mrr\":1}]}")
                .answer(200, "{\"report\":[]}");
        assertThat(reports.rows(ReportSamples.REVENUE.inPagesOf(2))).hasSize(4);

        FastSpringFixtures stuck = new FastSpringFixtures();
        stuck.transport.answer(200, "{\"report\":[{\"mrr\":1},{\"mrr\":1}]}");
        var endless = stuck.client().reports().rows(ReportSamples.REVENUE.inPagesOf(2));

        assertThatThrownBy(endless::count).isInstanceOf(UnreadableAnswer.class);
        assertThat(stuck.transport.calls).hasSize(51);
    }

    @Test
    void makesNothingOfAnAnswerThatIsNeitherRowsNorAJob() {
        given.transport.answer(200, "{\"surprise\":1}");

        assertThatThrownBy(() -> reports.page(ReportSamples.REVENUE, 1)).isInstanceOf(UnreadableAnswer.class);
    }

    private String sent() {
        byte[] body = Objects.requireNonNull(given.transport.calls.getLast().body());
        return new String(body, StandardCharsets.UTF_8);
    }
}
