package io.storefleet.links.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkColumn;
import io.storefleet.links.LinkExport;
import io.storefleet.links.LinkExport.Format;
import io.storefleet.links.OpenRows;
import io.storefleet.links.internal.LinksFixture.Scene;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** The columns a person chose, in files that hold nothing else. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LinkExportTest {

    private final LinksFixture fixture;
    private Scene scene;

    @SuppressWarnings("NullAway.Init")
    LinkExportTest(LinksFixture fixture) {
        this.fixture = fixture;
    }

    @BeforeEach
    void open() {
        scene = fixture.scene();
    }

    private LinkBatchId made(String first, int links) {
        var ids = scene.ids(links);
        var mirror = new MirrorFixture(
                fixture.bean(TestDatabase.class), scene.owner().tenant());
        mirror.account(scene.store(), ids.getFirst(), first, "Example", "ada@example.org");
        mirror.subscription(scene.store(), "sub-" + ids.getFirst(), ids.getFirst(), "active", "Yearly plan");
        mirror.write(
                "update tenant.mirror_subscription set next_on = '2026-12-14', next_total = 7500, next_currency = 'JPY'"
                        + " where tenant_id = ?",
                scene.owner().tenant().value());
        var batch = fixture.start(scene, ids);
        fixture.work();
        return batch;
    }

    private byte[] file(Actor actor, LinkBatchId batch, LinkExport export) {
        return fixture.as(actor, () -> {
            var out = new ByteArrayOutputStream();
            fixture.results().download(batch, export).writeTo(out);
            return out.toByteArray();
        });
    }

    private List<String> csv(Actor actor, LinkBatchId batch, LinkColumn... columns) {
        var bytes = file(actor, batch, new LinkExport(Format.CSV, List.of(columns)));
        return new String(bytes, StandardCharsets.UTF_8).substring(1).lines().toList();
    }

    private static String sheet(byte[] workbook) throws IOException {
        var path = Files.createTempFile("links", ".xlsx");
        try {
            Files.write(path, workbook);
            try (var zip = new ZipFile(path.toFile())) {
                var entry = zip.getEntry("xl/worksheets/sheet1.xml");
                return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(path);
        }
    }

    @Test
    void holdsTheChosenColumnsInTheirOrder() {
        var batch = made("Ada", 1);
        var lines = csv(
                scene.owner(),
                batch,
                LinkColumn.EMAIL,
                LinkColumn.NAME,
                LinkColumn.STORE,
                LinkColumn.PRODUCT,
                LinkColumn.NEXT_CHARGE_ON,
                LinkColumn.NEXT_CHARGE,
                LinkColumn.CURRENCY);
        assertThat(lines)
                .containsExactly(
                        "store,name,email,product,next_charge_on_utc,next_charge,currency",
                        scene.simulated().name() + ",Ada Example,ada@example.org,Yearly plan,2026-12-14,7500,JPY");
    }

    @Test
    void leavesPersonalColumnsEmptyForWhoMayNotSeeThem() {
        var batch = made("Ada", 1);
        var marketing = scene.agency().member(Role.MARKETING, null);
        assertThat(csv(marketing, batch, LinkColumn.NAME, LinkColumn.EMAIL, LinkColumn.PRODUCT))
                .containsExactly("name,email,product", ",,Yearly plan");
    }

    @Test
    void letsNoNameBeginAFormula() throws IOException {
        var batch = made("=HYPERLINK(1)", 1);
        assertThat(csv(scene.owner(), batch, LinkColumn.NAME)).containsExactly("name", "'=HYPERLINK(1) Example");
        var sheet = sheet(file(scene.owner(), batch, new LinkExport(Format.XLSX, List.of(LinkColumn.NAME))));
        assertThat(sheet).contains("&apos;=HYPERLINK(1) Example").doesNotContain("<f>");
    }

    @Test
    void writesAllRowsAndLinksOfManyPagesIntoAWorkbook() throws IOException {
        var batch = made("Ada", 60);
        var all = new LinkExport(Format.XLSX, List.copyOf(EnumSet.allOf(LinkColumn.class)));
        var sheet = sheet(file(scene.owner(), batch, all));
        assertThat(sheet.split("/portal/account/", -1)).hasSize(61);
        assertThat(sheet).contains("<v>7500</v>");
    }

    @Test
    void givesNoLinkThatExpiresWhileTheFileIsWritten() {
        var lines = new ArrayList<>(scene.ids(1));
        // The rest stands behind the first page.
        IntStream.range(0, OpenRows.PAGE).mapToObj(at -> "unknown-" + at).forEach(lines::add);
        lines.addAll(scene.ids(3).subList(1, 3));
        var batch = fixture.start(scene, lines);
        fixture.work();
        var out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                fixture.sql(
                        "update tenant.link_item set expires_at = now() - interval '1 minute' where batch_id = '%s' and line > 1"
                                .formatted(batch));
            }
        };
        int expired = fixture.as(scene.owner(), () -> {
            var download = fixture.results().download(batch, new LinkExport(Format.CSV, LinkColumn.USUAL));
            download.writeTo(out);
            return download.expired();
        });
        var rows = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(expired).isEqualTo(2);
        assertThat(rows).filteredOn(row -> row.contains("/portal/account/")).hasSize(1);
        assertThat(rows).filteredOn(row -> row.contains(",expired,")).hasSize(2);
        assertThat(fixture.count("select count(*) from tenant.audit_entry where action = 'links.download-ended'"
                        + " and subject = '%s' and details ->> 'links' = '1' and details ->> 'expired' = '2'"
                                .formatted(batch)))
                .isEqualTo(1);
    }
}
