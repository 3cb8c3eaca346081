package io.storefleet.mailings.internal;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.internal.LinksFixture;
import io.storefleet.links.internal.LinksFixture.Scene;
import io.storefleet.mailings.Language;
import io.storefleet.mailings.MailText;
import io.storefleet.mailings.MailingId;
import io.storefleet.mailings.MailingRequest;
import io.storefleet.mailings.Mailings;
import io.storefleet.mailings.TemplateDraft;
import io.storefleet.mailings.TemplateId;
import io.storefleet.mailings.Templates;
import io.storefleet.post.MailServers;
import io.storefleet.post.Security;
import io.storefleet.post.Sender;
import io.storefleet.post.ServerDraft;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestDatabase;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.TestConstructor;

/** Base of tests of mails: a run of three customers, templates, a mail server of the agency. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
abstract class MailingSceneTest {

    static final String TEXT =
            "Dear {{first_name}}, {{product}} renews on {{next_charge_date}} for {{next_charge_amount}}.";

    final LinksFixture fixture;
    final Templates templates;
    final Mailings mailings;
    final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    Scene scene;

    @SuppressWarnings("NullAway.Init")
    MailingSceneTest(LinksFixture fixture, Templates templates, Mailings mailings) {
        this.fixture = fixture;
        this.templates = templates;
        this.mailings = mailings;
    }

    @BeforeEach
    void open() {
        scene = fixture.scene();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    final <T> T asOwner(Callable<T> work) {
        return fixture.as(scene.owner(), work);
    }

    /** A run of three rows: a German and an English customer are known, of the third the name is not. */
    final LinkBatchId run() {
        var ids = scene.ids(3);
        var mirror = new MirrorFixture(
                fixture.bean(TestDatabase.class), scene.owner().tenant());
        var tenant = scene.owner().tenant().value();
        mirror.account(scene.store(), ids.get(0), "Änne\r\nBcc: eve@example.org", "Beispiel", "aenne@example.org");
        mirror.account(scene.store(), ids.get(1), "=Ada", "Example", "ada@example.org");
        mirror.account(scene.store(), ids.get(2), "", "", "nameless@example.org");
        mirror.write(
                "update tenant.mirror_account set language = 'de', subscribed = true where tenant_id = ? and id = ?",
                tenant,
                ids.get(0));
        mirror.write(
                "update tenant.mirror_account set language = 'en', subscribed = false where tenant_id = ? and id = ?",
                tenant,
                ids.get(1));
        ids.forEach(id -> mirror.subscription(scene.store(), "sub-" + id, id, "active", "Yearly plan"));
        mirror.write(
                "update tenant.mirror_subscription set next_on = '2026-12-14', next_total = 1240.5, next_currency = 'EUR'"
                        + " where tenant_id = ?",
                tenant);
        var batch = fixture.start(scene, ids);
        fixture.work();
        return batch;
    }

    final TemplateId template(boolean service, String english, String german) {
        return asOwner(() -> templates.add(new TemplateDraft(
                "A test’s template " + english.hashCode() + service,
                service,
                Map.of(
                        Language.EN, new MailText("Your {{product}}, {{first_name}}", english),
                        Language.DE, new MailText("Ihr {{product}}, {{first_name}}", german)))));
    }

    final void keepServer(int port) {
        keepServer(port, null, null);
    }

    final void keepServer(int port, @Nullable String user, @Nullable String password) {
        asOwner(() -> {
            var sender = new Sender("Example Agency", "sender@example.org", null, null, 600);
            fixture.bean(MailServers.class)
                    .keep(new ServerDraft("127.0.0.1", port, Security.NONE, user, password, sender));
            return true;
        });
    }

    final MailingId send(LinkBatchId batch, TemplateId template, boolean gaps) {
        return asOwner(() -> mailings.send(new MailingRequest(batch, template, 600, gaps)));
    }
}
