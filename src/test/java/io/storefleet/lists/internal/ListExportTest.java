package io.storefleet.lists.internal;

import static io.storefleet.testing.TestAgency.call;
import static io.storefleet.testing.TestAgency.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.Money;
import io.storefleet.lists.ListExport.Format;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ListedRows;
import io.storefleet.lists.Lists;
import io.storefleet.testing.StorefleetTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** A list as a file: what is in it, and how it is written in parts. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ListExportTest {

    private final ApplicationContext context;
    private final Lists lists;
    private final ExportRig at;

    ListExportTest(ApplicationContext context, Lists lists) {
        this.context = context;
        this.lists = lists;
        this.at = new ExportRig(context);
    }

    @Test
    void holdsWhatThePageShowsForTheSameFilter() {
        var owner = at.agency.owner();
        var page = call(owner, () -> lists.page(ExportRig.orders("scope:live"), null, 50));
        var lines = at.files.lines(owner, at.written(owner, "scope:live"));
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
        var owner = at.agency.owner();
        var bytes = at.files.file(owner, at.written(owner, ""), Format.XLSX);
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
            at.rows.order(at.aurora, "many%04d".formatted(i), i % 3 == 0 ? null : ListedRows.BEGIN.minusSeconds(i / 2));
        }
        var lines = at.files.lines(at.agency.owner(), at.written(at.agency.owner(), ""));
        assertThat(lines).hasSize(2_106).doesNotHaveDuplicates();
    }

    /** Changed rows move to the front of a list by its latest changes, from behind what was written to before it. */
    @Test
    void holdsEachRowOnceThoughRowsChangeWhileItIsWritten() {
        for (int i = 0; i < 1_500; i++) {
            at.rows.order(at.aurora, "many%04d".formatted(i), ListedRows.BEGIN.minusSeconds(i));
        }
        var owner = at.agency.owner();
        var id = at.start(owner, "");
        var run = new PartByPart(at.files.mine(owner).getFirst().job(), context.getBean(TransactionTemplate.class));
        while (at.parts(id) < 1) {
            call(owner, () -> context.getBean(ExportJob.class).slice(run));
        }
        assertThat(at.files.isComplete(owner, id))
                .as("is complete after one part")
                .isFalse();
        for (var behind : List.of("many1400", "many1499")) {
            at.rows.change("order", behind, "changed_at = now(), total = 77");
        }
        at.rows.change("order", "many0001", "changed_at = '2020-01-01Z'");
        at.rows.change("order", "many1450", "gone_at = now()");
        while (!at.files.isComplete(owner, id)) {
            call(owner, () -> context.getBean(ExportJob.class).slice(run));
        }
        var lines = at.files.lines(owner, id);
        run(owner, () -> at.files.exports().delete(id));
        assertThat(lines).hasSize(1 + 5 + 1_500 - 1).doesNotHaveDuplicates();
        assertThat(lines)
                .filteredOn(line -> line.contains("REF-many1400"))
                .singleElement()
                .asString()
                .startsWith("77");
        assertThat(lines).filteredOn(line -> line.contains("REF-many0001")).hasSize(1);
        assertThat(at.chunks(id)).isZero();
    }
}
