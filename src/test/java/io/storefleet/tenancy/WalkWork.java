package io.storefleet.tenancy;

import io.storefleet.bulk.Bulk;
import io.storefleet.bulk.BulkFilter;
import io.storefleet.bulk.BulkJson;
import io.storefleet.bulk.BulkRequest;
import io.storefleet.bulk.BulkStart;
import io.storefleet.links.CohortSource;
import io.storefleet.links.Cohorts;
import io.storefleet.links.LinkAgain;
import io.storefleet.links.LinkExport;
import io.storefleet.links.LinkRequest;
import io.storefleet.links.LinkTab;
import io.storefleet.lists.ListExport;
import io.storefleet.lists.ListExports;
import io.storefleet.lists.ListOrder;
import io.storefleet.lists.ListRequest;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ListView;
import io.storefleet.lists.ListViews;
import io.storefleet.lists.Selection;
import io.storefleet.mailings.Language;
import io.storefleet.mailings.MailText;
import io.storefleet.mailings.MailingId;
import io.storefleet.mailings.MailingRequest;
import io.storefleet.mailings.TemplateDraft;
import io.storefleet.mailings.Templates;
import io.storefleet.post.Security;
import io.storefleet.post.Sender;
import io.storefleet.post.ServerDraft;
import io.storefleet.subscriptions.SubscriptionChange;
import io.storefleet.testing.TestAgency;
import io.storefleet.uikit.LinesText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.springframework.context.ApplicationContext;

/** What a stranger would make of lists, runs, mails and links; what a victim has of them. */
record WalkWork(WalkBag bag) {

    void work(ApplicationContext context, Victim victim, String account) {
        links(context, victim, account);
        mails(context, victim);
        lists(context, victim);
        bulk(context, victim);
    }

    private void links(ApplicationContext context, Victim victim, String account) {
        var source = new CohortSource.Lines(LinesText.of(account));
        var cohort = TestAgency.call(
                        victim.scene().owner(),
                        () -> context.getBean(Cohorts.class).make(List.of(victim.store()), source, read -> {}))
                .id();
        bag.put(CohortSource.class, source);
        bag.put(IntConsumer.class, (IntConsumer) read -> {});
        bag.put(cohort, LinkAgain.BOTH, new LinkRequest("A run of mine", LinkTab.ORDERS, cohort, 0));
    }

    private void lists(ApplicationContext context, Victim victim) {
        var list = new ListRequest("orders", "", List.of("id"), new ListOrder("changed", true));
        var draft = new ListView.Draft("A view of mine", false, list);
        bag.put(list, draft, ListExport.Format.CSV);
        TestAgency.run(victim.scene().owner(), () -> {
            bag.put(context.getBean(ListViews.class).save(draft));
            bag.put(context.getBean(ListExports.class).start(list, "A file of theirs"));
        });
        var row = new ListRow.RowId(victim.store(), "oRd0aaaaaaaaaaaaaaaaaA");
        bag.put(row, new ListRow(row, "", true, Map.of(), Instant.parse("2100-01-01T00:00:00Z")));
        bag.put(Selection.class, new Selection.Picked("orders", List.of(row)));
    }

    private void bulk(ApplicationContext context, Victim victim) {
        var request = new BulkRequest(
                "subscription.uncancel",
                "A run of mine",
                BulkJson.write(new SubscriptionChange.Uncancel()),
                new BulkRequest.Lines(LinesText.of("sUb0aaaaaaaaaaaaaaaaaA")));
        bag.put(request, BulkFilter.ALL, new BulkStart(0, List.of(), true));
        TestAgency.run(
                victim.scene().owner(),
                () -> bag.put(context.getBean(Bulk.class).prepare(request, read -> {})));
    }

    private void mails(ApplicationContext context, Victim victim) {
        var text = new MailText("Subject", "Text");
        var draft = new TemplateDraft("A template of mine", true, Map.of(Language.EN, text));
        var template = TestAgency.call(
                victim.scene().owner(), () -> context.getBean(Templates.class).add(draft));
        var sender = new Sender("Mine", "mine@example.org", null, null, 60);
        bag.put(LinkExport.USUAL, text, Language.EN, draft, template, MailingId.next());
        bag.put(new MailingRequest(victim.batch(), template, 60, false));
        bag.put(new ServerDraft("127.0.0.1", 1, Security.NONE, null, null, sender));
    }
}
