package io.storefleet.mailings.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.AccountId;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.internal.LinksFixture;
import io.storefleet.links.internal.LinksFixture.Scene;
import io.storefleet.mailings.Language;
import io.storefleet.mailings.MailText;
import io.storefleet.mailings.MailingId;
import io.storefleet.mailings.MailingRequest;
import io.storefleet.mailings.Mailings;
import io.storefleet.mailings.TemplateDraft;
import io.storefleet.mailings.Templates;
import io.storefleet.mirror.PersonErased;
import io.storefleet.post.MailServers;
import io.storefleet.post.Security;
import io.storefleet.post.Sender;
import io.storefleet.post.ServerDraft;
import io.storefleet.post.internal.SternServer;
import io.storefleet.store.Stores;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestDatabase;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of mails goes with the person and with the store. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MailEndsTest {

    private final LinksFixture fixture;
    private final ApplicationEventPublisher events;
    private Scene scene;
    private MailingId mailing;

    @SuppressWarnings("NullAway.Init")
    MailEndsTest(LinksFixture fixture, ApplicationEventPublisher events) {
        this.fixture = fixture;
        this.events = events;
    }

    /** News to two customers that a full server does not take yet. */
    @BeforeEach
    void refuseForNow() throws Exception {
        scene = fixture.scene();
        var ids = scene.ids(2);
        var mirror = new MirrorFixture(
                fixture.bean(TestDatabase.class), scene.owner().tenant());
        ids.forEach(id -> mirror.account(scene.store(), id, "Ada", "Example", id + "@example.org"));
        mirror.write(
                "update tenant.mirror_account set subscribed = true where tenant_id = ?",
                scene.owner().tenant().value());
        LinkBatchId batch = fixture.start(scene, ids);
        fixture.work();
        try (var full = new SternServer(450)) {
            mailing = fixture.as(scene.owner(), () -> {
                var sender = new Sender("Example Agency", "sender@example.org", null, null, 600);
                fixture.bean(MailServers.class)
                        .keep(new ServerDraft("127.0.0.1", full.port(), Security.NONE, null, null, sender));
                var template = fixture.bean(Templates.class)
                        .add(new TemplateDraft("News", false, Map.of(Language.EN, new MailText("s", "t"))));
                return fixture.bean(Mailings.class).send(new MailingRequest(batch, template, 600, true));
            });
            fixture.work();
        }
        assertThat(rows("state = 'LATER'")).isEqualTo(2);
        assertThat(stops()).isEqualTo(2);
        assertThat(routes()).isEqualTo(2);
    }

    private long rows(String condition) {
        return fixture.count(
                "select count(*) from tenant.mailing_row where mailing_id = '%s' and %s".formatted(mailing, condition));
    }

    private long stops() {
        return fixture.count("select count(*) from tenant.mail_unsubscribe where tenant_id = '%s'"
                .formatted(scene.owner().tenant()));
    }

    private long routes() {
        return fixture.count("select count(*) from directory.unsubscribe_route where tenant_id = '%s'"
                .formatted(scene.owner().tenant()));
    }

    @Test
    void forgetsWhoseARowWasWhenThePersonIsErased() {
        var person = scene.ids(1).getFirst();
        var tenant = scene.owner().tenant();
        fixture.as(scene.owner(), () -> {
            fixture.bean(TransactionTemplate.class)
                    .executeWithoutResult(status -> events.publishEvent(
                            new PersonErased(tenant, scene.store(), Set.of(new AccountId(person)))));
            return true;
        });
        assertThat(rows("line = 1 and state = 'REFUSED' and code = 'person-erased' and account_id is null"
                        + " and store_id is null and words is null and due_at is null"))
                .isEqualTo(1);
        assertThat(rows("line = 2 and state = 'LATER' and account_id is not null"))
                .isEqualTo(1);
        assertThat(stops()).isEqualTo(1);
        assertThat(routes()).isEqualTo(1);
    }

    @Test
    void keepsNothingOfARemovedStoresMails() {
        fixture.as(scene.owner(), () -> {
            fixture.bean(Stores.class).remove(scene.store(), scene.simulated().name());
            return true;
        });
        assertThat(rows("true")).isZero();
        assertThat(stops()).isZero();
        assertThat(routes()).isZero();
    }
}
