package io.storefleet.lists.internal;

import static io.storefleet.testing.TestAgency.call;
import static io.storefleet.testing.TestAgency.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.Money;
import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.JobWorker;
import io.storefleet.jobs.Progress;
import io.storefleet.lists.ListExport;
import io.storefleet.lists.ListExport.Format;
import io.storefleet.lists.ListExportId;
import io.storefleet.lists.ListExports;
import io.storefleet.lists.ListOrder;
import io.storefleet.lists.ListRequest;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ListedRows;
import io.storefleet.lists.Lists;
import io.storefleet.mirror.PersonErased;
import io.storefleet.team.Masked;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** A list as a file: what is in it, and who may have it. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ListExportTest {

    private static final List<String> COLUMNS = List.of("total", "reference", "customer", "store", "changed", "scope");
    private static final ListOrder LATEST = new ListOrder("changed", true);

    private final ApplicationContext context;
    private final ListExports exports;
    private final Lists lists;
    private final TestAgency agency;
    private final ListedRows rows;
    private final StoreId aurora;
    private final StoreId fernlab;

    ListExportTest(ApplicationContext context, ListExports exports, Lists lists, TestDatabase database) {
        this.context = context;
        this.exports = exports;
        this.lists = lists;
        this.agency = TestAgency.in(context);
        this.rows = new ListedRows(database, agency.owner().tenant());
        this.aurora = rows.store("Aurora");
        this.fernlab = rows.store("Fernlab");
    }

    @BeforeEach
    void orders() {
        for (int i = 0; i < 5; i++) {
            rows.order(i % 2 == 0 ? aurora : fernlab, "ord" + i, ListedRows.BEGIN.plusSeconds(60L * i));
        }
        rows.change(
                "order", "ord2", "first_name = '=HYPERLINK(1)', last_name = 'Byron', total = 7500, currency = 'JPY'");
        rows.change("order", "ord4", "live = false");
    }

    private ListExportId start(Actor actor, String query) {
        return call(actor, () -> exports.start(new ListRequest("orders", query, COLUMNS, LATEST), "Orders"));
    }

    private ListExportId written(Actor actor, String query) {
        return finished(actor, start(actor, query));
    }

    private ListExportId finished(Actor actor, ListExportId id) {
        while (!isComplete(actor, id)) {
            assertThat(context.getBean(JobWorker.class).runOnce())
                    .as("something is due")
                    .isTrue();
        }
        return id;
    }

    private boolean isComplete(Actor actor, ListExportId id) {
        return call(actor, () -> exports.mine("orders")).stream()
                .anyMatch(each -> each.id().equals(id) && each.complete());
    }

    private byte[] file(Actor actor, ListExportId id, Format format) {
        return call(actor, () -> {
            var out = new ByteArrayOutputStream();
            exports.file(id, format).writeTo(out);
            return out.toByteArray();
        });
    }

    private List<String> lines(Actor actor, ListExportId id) {
        return new String(file(actor, id, Format.CSV), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    @Test
    void holdsWhatThePageShowsForTheSameFilter() {
        var owner = agency.owner();
        var page = call(owner, () -> lists.page(new ListRequest("orders", "scope:live", COLUMNS, LATEST), null, 50));
        var lines = lines(owner, written(owner, "scope:live"));
        assertThat(lines.getFirst()).endsWith("total,total_currency,reference,customer,store,changed,scope");
        assertThat(lines.subList(1, lines.size()))
                .isEqualTo(page.stream().map(ListExportTest::line).toList());
        assertThat(lines).hasSize(5);
    }

    private static String line(ListRow row) {
        var total = (Money) Objects.requireNonNull(row.cells().get("total"));
        var name = row.cells().get("customer");
        return String.join(
                ",",
                total.currency().equals("JPY") ? "7500" : "10.00",
                total.currency(),
                String.valueOf(row.cells().get("reference")),
                name == null ? "" : "'" + name,
                String.valueOf(row.cells().get("store")),
                String.valueOf(row.cells().get("changed")),
                String.valueOf(row.cells().get("scope")));
    }

    @Test
    void isAWorkbookAsWell(@TempDir Path folder) throws IOException {
        var owner = agency.owner();
        var bytes = file(owner, written(owner, ""), Format.XLSX);
        var saved = Files.write(folder.resolve("orders.xlsx"), bytes);
        String sheet;
        try (var zip = new ZipFile(saved.toFile());
                var entry = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            sheet = new String(entry.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(sheet)
                .contains("REF-ord0", "REF-ord4", "total_currency", "&apos;=HYPERLINK(1) Byron")
                .doesNotContain("<f>");
    }

    @Test
    void isWrittenInPartsThatGoOnWhereTheLastEnded() {
        for (int i = 0; i < 2_100; i++) {
            rows.order(aurora, "many%04d".formatted(i), i % 3 == 0 ? null : ListedRows.BEGIN.minusSeconds(i / 2));
        }
        var lines = lines(agency.owner(), written(agency.owner(), ""));
        assertThat(lines).hasSize(2_106).doesNotHaveDuplicates();
    }

    /** Changed rows move to the front of a list by its latest changes, from behind what was written to before it. */
    @Test
    void holdsEachRowOnceThoughRowsChangeWhileItIsWritten() {
        for (int i = 0; i < 1_500; i++) {
            rows.order(aurora, "many%04d".formatted(i), ListedRows.BEGIN.minusSeconds(i));
        }
        var owner = agency.owner();
        var id = start(owner, "");
        var run = new PartByPart(
                call(owner, () -> exports.mine("orders")).getFirst().job());
        while (parts(id) < 1) {
            call(owner, () -> context.getBean(ExportJob.class).slice(run));
        }
        assertThat(isComplete(owner, id)).as("is complete after one part").isFalse();
        for (var behind : List.of("many1400", "many1499")) {
            rows.change("order", behind, "changed_at = now(), total = 77");
        }
        rows.change("order", "many0001", "changed_at = '2020-01-01Z'");
        rows.change("order", "many1450", "gone_at = now()");
        while (!isComplete(owner, id)) {
            call(owner, () -> context.getBean(ExportJob.class).slice(run));
        }
        var lines = lines(owner, id);
        run(owner, () -> exports.delete(id));
        assertThat(lines).hasSize(1 + 5 + 1_500 - 1).doesNotHaveDuplicates();
        assertThat(lines)
                .filteredOn(line -> line.contains("REF-many1400"))
                .singleElement()
                .asString()
                .startsWith("77");
        assertThat(lines).filteredOn(line -> line.contains("REF-many0001")).hasSize(1);
        assertThat(chunks(id)).isZero();
    }

    /** A run of a job that stops as soon as something is written. */
    private final class PartByPart implements JobRun {

        private final JobId job;
        private String checkpoint = "";
        private Progress progress = Progress.of(0);

        PartByPart(JobId job) {
            this.job = job;
        }

        @Override
        public JobId job() {
            return job;
        }

        @Override
        public @Nullable StoreId store() {
            return null;
        }

        @Override
        public String checkpoint() {
            return checkpoint;
        }

        @Override
        public Progress progress() {
            return progress;
        }

        @Override
        public long fence() {
            return 1;
        }

        @Override
        public boolean stopRequested() {
            return true;
        }

        @Override
        public void heartbeat() {}

        @Override
        public void problem(String subject, String code, String words) {}

        @Override
        public void commit(String next, Progress done, Runnable written) {
            context.getBean(TransactionTemplate.class).executeWithoutResult(status -> written.run());
            checkpoint = next;
            progress = done;
        }
    }

    @Test
    void leavesOutStoresWithoutTheRightAndIsRefusedWithoutAny() {
        var finance = agency.member(Role.FINANCE, aurora);
        assertThat(lines(finance, written(finance, ""))).hasSize(4).noneMatch(line -> line.contains("Fernlab"));
        var support = agency.member(Role.SUPPORT, null);
        assertThatExceptionOfType(RightRefusedException.class).isThrownBy(() -> start(support, ""));
    }

    @Test
    void masksWhatItsStarterMayNotSee() {
        var marketing = agency.member(Role.MARKETING, null);
        assertThat(lines(marketing, written(marketing, "")))
                .noneMatch(line -> line.contains("Byron"))
                .anyMatch(line -> line.contains(Masked.HIDDEN));
    }

    @Test
    void isItsStartersAlone() {
        var id = written(agency.owner(), "");
        var other = agency.member(Role.OWNER, null);
        assertThatExceptionOfType(NothingHereException.class).isThrownBy(() -> file(other, id, Format.CSV));
        assertThatExceptionOfType(NothingHereException.class).isThrownBy(() -> run(other, () -> exports.delete(id)));
        assertThat(call(other, () -> exports.mine("orders"))).isEmpty();
        var stranger = TestAgency.in(context).owner();
        assertThatExceptionOfType(NothingHereException.class).isThrownBy(() -> file(stranger, id, Format.CSV));
    }

    @Test
    void isNotGivenToWhomTheRightWasTakenMeanwhile() {
        var finance = agency.member(Role.FINANCE, null);
        var id = written(finance, "");
        rows.mirror()
                .write(
                        "update tenant.role_grant set role = 'viewer' where tenant_id = ? and member_id = ?",
                        agency.owner().tenant().value(),
                        Objects.requireNonNull(finance.member()).value());
        assertThatExceptionOfType(RightRefusedException.class).isThrownBy(() -> file(finance, id, Format.CSV));
    }

    @Test
    void isSealedWhereItLiesAndGoesWithThePersonAndAfterItsTime() {
        var owner = agency.owner();
        var id = written(owner, "");
        var transactions = context.getBean(TransactionTemplate.class);
        run(
                owner,
                () -> transactions.executeWithoutResult(status -> context.publishEvent(
                        new PersonErased(owner.tenant(), fernlab, Set.of(new AccountId("acA0aaaaaaaaaaaaaaaaaA"))))));
        assertThat(call(owner, () -> exports.mine("orders"))).isEmpty();
        assertThatExceptionOfType(NothingHereException.class).isThrownBy(() -> file(owner, id, Format.CSV));

        var late = written(owner, "");
        rows.mirror()
                .write(
                        "update tenant.list_export set expires_at = now() - interval '1 second' where id = ?",
                        late.value());
        assertThatExceptionOfType(NothingHereException.class).isThrownBy(() -> file(owner, late, Format.CSV));
        context.getBean(ExportSweep.class).sweep();
        assertThat(parts(late)).isZero();
    }

    private long parts(ListExportId id) {
        return count("list_export_part", id);
    }

    private long chunks(ListExportId id) {
        return count("list_export_chunk", id);
    }

    private long count(String table, ListExportId id) {
        try (var everything = context.getBean(TestDatabase.class).asSuperuser();
                var found = everything
                        .createStatement()
                        .executeQuery("select count(*) from tenant." + table + " where export_id = '" + id + "'")) {
            found.next();
            return found.getLong(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFileNobodyWantsAnyMoreIsGone() {
        var id = start(agency.owner(), "");
        run(agency.owner(), () -> exports.delete(id));
        assertThat(call(agency.owner(), () -> exports.mine("orders")))
                .extracting(ListExport::id)
                .doesNotContain(id);
    }
}
