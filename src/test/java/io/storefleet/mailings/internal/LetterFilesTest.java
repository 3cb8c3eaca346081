package io.storefleet.mailings.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.links.internal.LinksFixture;
import io.storefleet.mailings.Language;
import io.storefleet.mailings.MailFile;
import io.storefleet.mailings.MailText;
import io.storefleet.mailings.MailingProblem;
import io.storefleet.mailings.MailingRequest;
import io.storefleet.mailings.Mailings;
import io.storefleet.mailings.Placeholder;
import io.storefleet.mailings.TemplateDraft;
import io.storefleet.mailings.TemplateFault;
import io.storefleet.mailings.TemplateProblem;
import io.storefleet.mailings.Templates;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What templates say of real rows, on the page and in files, and to whom. */
class LetterFilesTest extends MailingSceneTest {

    LetterFilesTest(LinksFixture fixture, Templates templates, Mailings mailings) {
        super(fixture, templates, mailings);
    }

    private byte[] bytes(Callable<MailFile> file) {
        return asOwner(() -> {
            var out = new ByteArrayOutputStream();
            file.call().writeTo(out);
            return out.toByteArray();
        });
    }

    @Test
    void previewsRealRowsInTheirLanguageAndShowsWhatIsMissing() {
        var batch = run();
        var template = template(true, TEXT, TEXT.replace("Dear", "Guten Tag"));
        var look = asOwner(() -> mailings.look(batch, template));
        assertThat(look.first()).hasSize(3);
        assertThat(look.first().get(0).subject()).isEqualTo("Ihr Yearly plan, Änne Bcc: eve@example.org");
        assertThat(look.first().get(0).text()).contains("renews on 14. Dezember 2026 for 1.240,50\u00a0€.");
        assertThat(look.first().get(1).text()).contains("renews on December 14, 2026 for €1,240.50.");
        assertThat(look.first().get(2).missing()).containsExactly(Placeholder.FIRST_NAME);
    }

    @Test
    void tellsAnUnknownPlaceholderAtItsField() {
        var draft = new TemplateDraft("Bad", true, Map.of(Language.DE, new MailText("Hallo", "Guten Tag {{vorname}}")));
        assertThatThrownBy(() -> asOwner(() -> templates.add(draft)))
                .isInstanceOfSatisfying(
                        TemplateProblem.class,
                        problem -> assertThat(problem.faults())
                                .containsExactly(new TemplateFault(
                                        TemplateFault.Kind.UNKNOWN_PLACEHOLDER,
                                        TemplateFault.Field.TEXT,
                                        Language.DE,
                                        "vorname")));
    }

    @Test
    void belongsToItsTenantAndToWhoHoldsTheVerbs() {
        var batch = run();
        var template = template(true, TEXT, TEXT);
        var ways = Stream.<Callable<?>>of(
                        () -> templates.get(template),
                        () -> mailings.look(batch, template),
                        () -> mailings.merge(batch, template),
                        () -> mailings.letters(batch, template),
                        () -> mailings.send(new MailingRequest(batch, template, 60, false)),
                        () -> mailings.of(batch))
                .toList();
        var stranger = fixture.scene().owner();
        assertThat(ways)
                .allSatisfy(way ->
                        assertThatThrownBy(() -> fixture.as(stranger, way)).isInstanceOf(NothingHereException.class));
        var viewer = scene.agency().member(Role.VIEWER, null);
        assertThat(ways)
                .allSatisfy(way ->
                        assertThatThrownBy(() -> fixture.as(viewer, way)).isInstanceOf(RightRefusedException.class));
        var foreign = fixture.as(
                stranger,
                () -> templates.add(new TemplateDraft("Theirs", true, Map.of(Language.EN, new MailText("s", "t")))));
        assertThatThrownBy(() -> asOwner(() -> mailings.merge(batch, foreign)))
                .isInstanceOf(NothingHereException.class);
    }

    @Test
    void letsNoMailCarryTheLinkThatSignsIn() {
        var batch = run();
        var template = template(true, "Go: {{link}}", "Go: {{link}}");
        keepServer(server.getSmtp().getPort());
        assertThatThrownBy(() -> send(batch, template, false)).isInstanceOf(MailingProblem.class);
        assertThatThrownBy(() -> asOwner(() -> mailings.letters(batch, template)))
                .isInstanceOf(MailingProblem.class);
        assertThat(asOwner(() -> mailings.look(batch, template)).first())
                .as("for the file one may look, and sees no link")
                .isNotEmpty()
                .allMatch(each -> each.text().equals("Go: https://…"));
        var csv = new String(bytes(() -> mailings.merge(batch, template)), StandardCharsets.UTF_8);
        assertThat(csv.split("/portal/account/", -1)).hasSize(4);
    }

    @Test
    void writesAMergeFileThatNoSpreadsheetTakesForFormulas() {
        var batch = run();
        var template = asOwner(() -> templates.add(new TemplateDraft(
                "Formula", true, Map.of(Language.EN, new MailText("{{first_name}}", "Hi {{first_name}}")))));
        var csv = new String(bytes(() -> mailings.merge(batch, template)), StandardCharsets.UTF_8);
        assertThat(csv)
                .contains("line,email,language,subject,text,missing")
                .contains("2,ada@example.org,en,'=Ada,Hi =Ada,")
                .contains("3,nameless@example.org,en,,Hi ,first_name");
    }

    @Test
    void packsLettersAndSaysWhichRowsHaveNone() throws IOException {
        var batch = run();
        var template = template(false, TEXT, TEXT);
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes(() -> mailings.letters(batch, template))))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files).containsOnlyKeys("000001.eml", "left-out.csv");
        assertThat(files.get("000001.eml"))
                .contains("To: aenne@example.org", "List-Unsubscribe-Post: List-Unsubscribe=One-Click")
                .doesNotContain("\nBcc:");
        assertThat(files.get("left-out.csv")).isEqualTo("line,reason\r\n2,not-subscribed\r\n3,not-subscribed\r\n");
    }
}
