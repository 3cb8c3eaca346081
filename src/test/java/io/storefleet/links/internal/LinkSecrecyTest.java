package io.storefleet.links.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.AccountId;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkCounts;
import io.storefleet.links.LinkProblem;
import io.storefleet.links.LinkTab;
import io.storefleet.links.SingleLinks;
import io.storefleet.links.internal.LinksFixture.Scene;
import io.storefleet.mirror.Erasure;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestConstructor;

/** Links stay sealed, are opened on record only, and end. */
@StorefleetTest
@ExtendWith(OutputCaptureExtension.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LinkSecrecyTest {

    private static final String MARK = "/portal/account/";

    private final LinksFixture fixture;
    private final TestDatabase database;
    private Scene scene;

    @SuppressWarnings("NullAway.Init")
    LinkSecrecyTest(LinksFixture fixture, TestDatabase database) {
        this.fixture = fixture;
        this.database = database;
    }

    @BeforeEach
    void open() {
        scene = fixture.scene();
    }

    @Test
    void leavesNoLinkInLogsRecordsOrRows(CapturedOutput output) throws SQLException {
        var email = scene.simulated().accounts().get(7).email();
        var batch = fixture.start(
                scene, Stream.concat(scene.ids(3).stream(), Stream.of(email)).toList());
        fixture.work();
        var link = fixture.as(scene.owner(), () -> fixture.results().reveal(batch, 1));
        assertThat(csv(batch)).contains(link.reveal());
        fixture.as(
                scene.owner(),
                () -> fixture.bean(SingleLinks.class)
                        .one(scene.store(), new AccountId(scene.ids(5).getLast()), LinkTab.ORDERS));
        assertThat(output.getAll()).doesNotContain(MARK, email);
        var everything = String.join("\n", everything());
        assertThat(everything)
                .contains(batch.toString())
                .doesNotContain(MARK, HexFormat.of().formatHex(MARK.getBytes(UTF_8)));
    }

    @Test
    void putsEveryStepOnRecordBeforeItsAnswer() throws SQLException {
        var batch = fixture.start(scene, scene.ids(2));
        fixture.work();
        fixture.as(scene.owner(), () -> fixture.results().reveal(batch, 2));
        // Nothing has been written yet, and still it is on record.
        fixture.as(scene.owner(), () -> fixture.results().download(batch));
        assertThat(query("select action || ' ' || coalesce(subject, '') from tenant.audit_entry"
                        + " where subject like '%s%%'".formatted(batch)))
                .containsExactlyInAnyOrder(
                        "links.started " + batch, "links.revealed " + batch + ":2", "links.downloaded " + batch);
    }

    @Test
    void writesRowsThatNoSpreadsheetRunsAndThatCanBeReadAgain() throws SQLException {
        var dashed = scene.simulated().accounts().stream()
                .map(account -> account.id())
                .filter(id -> id.startsWith("-"))
                .findFirst();
        var lines = List.of(dashed.orElse("-unknown-1"), "-unknown-2", "+formula@example.org");
        var batch = fixture.start(scene, lines);
        fixture.work();
        var text = csv(batch);
        assertThat(text).startsWith("\uFEFFline,input,account_id,result,link,expires_utc,reason\r\n1,'-");
        assertThat(text.lines().skip(1)).hasSize(3).allMatch(line -> line.matches("\\d,'[-+].*"));
        assertThat(text).contains("2,'-unknown-2,'-unknown-2,failed,,,account: Not found");
        var again = new java.util.ArrayList<String>();
        io.storefleet.links.CohortReader.read(
                io.storefleet.uikit.LinesText.of(text), (line, input, kind, problem) -> again.add(input));
        assertThat(again.subList(0, 2)).containsExactlyElementsOf(lines.subList(0, 2));
    }

    @Test
    void destroysLinksWhenTheyExpire() {
        var batch = fixture.start(scene, scene.ids(3));
        fixture.work();
        fixture.sql("update tenant.link_item set expires_at = now() - interval '1 second' where line = 2");
        assertThatThrownBy(
                        () -> fixture.as(scene.owner(), () -> fixture.results().reveal(batch, 2)))
                .isInstanceOf(LinkProblem.class);
        var sweep = fixture.bean(LinkSweep.class);
        sweep.sweep();
        sweep.sweep();
        assertThat(fixture.view(scene, batch).counts()).isEqualTo(new LinkCounts(2, 0, 0, 0, 1));
    }

    @Test
    void destroysTheLinksOfAnErasedPersonAndTheLinesThatAskedForThem() throws SQLException {
        var batch = fixture.start(scene, scene.ids(3));
        fixture.work();
        var erased = new AccountId(scene.ids(3).get(1));
        fixture.as(scene.owner(), () -> fixture.bean(Erasure.class).erase(scene.store(), erased));
        assertThat(fixture.view(scene, batch).counts()).isEqualTo(new LinkCounts(2, 0, 0, 0, 1));
        assertThat(csv(batch))
                .doesNotContain(erased.value())
                .contains(scene.ids(3).getFirst());
        assertThat(query("select t::text from tenant.link_item t where batch_id = '" + batch + "'"))
                .hasSize(3)
                .noneMatch(row -> row.contains(erased.value()));
    }

    @Test
    void forgetsTheAddressOfAnErasedPersonThatIsStillSought() throws SQLException {
        var batch = fixture.start(
                scene.owner(),
                List.of(scene.store()),
                0,
                List.of(
                        LinksFixture.Line.unknown("zoe@example.org"),
                        LinksFixture.Line.known(scene.store(), scene.ids(1).getFirst())));
        fixture.as(scene.owner(), () -> fixture.bean(Erasure.class).eraseAddress(scene.store(), "Zoe@example.org"));
        assertThat(fixture.view(scene, batch).counts()).isEqualTo(new LinkCounts(0, 1, 1, 0, 0));
        fixture.work();
        assertThat(query("select t::text from tenant.link_item t where batch_id = '" + batch + "'"))
                .hasSize(2)
                .noneMatch(row -> row.contains("@"));
        assertThat(query("select t::text from tenant.cohort_line t where tenant_id = '"
                        + scene.owner().tenant() + "'"))
                .noneMatch(row -> row.contains("@"));
    }

    private String csv(LinkBatchId batch) {
        return fixture.as(scene.owner(), () -> {
            var out = new ByteArrayOutputStream();
            fixture.results().download(batch).writeTo(out);
            return out.toString(UTF_8);
        });
    }

    /** Every row of every table, as text. */
    private List<String> everything() throws SQLException {
        var rows = new ArrayList<String>();
        for (var table : query("select schemaname || '.' || tablename from pg_tables"
                + " where schemaname in ('tenant', 'directory')")) {
            rows.addAll(query("select t::text from " + table + " t"));
        }
        return rows;
    }

    private List<String> query(String sql) throws SQLException {
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
