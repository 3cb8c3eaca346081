package io.storefleet.tenancy;

import java.util.Map;

/** What the walk through all services leaves out or lets answer, each with its reason. */
final class WalkExceptions {

    /** Not called: whole interfaces or single methods. */
    static final Map<String, String> NOT_WALKED = Map.ofEntries(
            Map.entry("AccountAction", "answers a control and no data; what it does goes through SingleLinks"),
            Map.entry(
                    "ChangeKind",
                    "called by Intents only, with a client of the store that Intents has asked rights for"),
            Map.entry("BulkAction", "called by the job of a run only, for rows of the stores its member has rights in"),
            Map.entry("CartKeeping", "called by kinds of changes only, with what the service has just answered"),
            Map.entry("CartLinkShow", "shows a dialog; what it shows goes through Carts"),
            Map.entry("AccountLinkCopy", "puts a link on the clipboard; what it does goes through SingleLinks"),
            Map.entry("CustomerSearch", "only inside a caller's transaction; CohortSearchTest asks it as a stranger"),
            Map.entry("EvergreenLinkCopy", "puts a link on the clipboard; what it does goes through EvergreenLinks"),
            Map.entry(
                    "AccountSection",
                    "answers a part of a page; what it shows comes from OrderDetails and SubscriptionDetails"),
            Map.entry(
                    "AccountNews",
                    "answers a part of a timeline; what it tells comes from AccountReturns and SubscriptionDetails"),
            Map.entry("OrderStory", "answers a part of a timeline; what it tells comes from OrderDetails"),
            Map.entry("BackgroundScope", "carries the caller's own binding"),
            Map.entry(
                    "MemberMails", "tells a member of the bound tenant, and nobody else; DigestsTest tries a stranger"),
            Map.entry("JobAccess", "decides by the caller's own grants; JobDeskTest asks it as a stranger"),
            Map.entry("JobOrigin", "answers an address for a job; what it knows comes from Links and Mailings"),
            Map.entry("JobHandler", "called by the job worker only, bound to the job's member"),
            Map.entry(
                    "QuotaBoard",
                    "numbers by opaque names, which only the store module makes; nothing of a tenant is in them"),
            Map.entry("JobWatch", "answers later, to a listener; DispatcherTest watches as a stranger"),
            Map.entry("JobWorker", "works for every tenant, bound to none, and takes no id"),
            Map.entry("KeyRotation", "the operator's work, called by no page"),
            Map.entry("Mailer", "sends what it is given and reads nothing"),
            Map.entry(
                    "TenantPost",
                    "sends what it is given, by the server of the bound tenant, and reads nothing of customers"),
            Map.entry("PostPace", "counts the bound tenant's own mails and takes the id of a mailing as a name only"),
            Map.entry("Outbox", "exists in the demo only"),
            Map.entry("People", "takes the session's own identity; a person belongs to no tenant"),
            Map.entry("PasswordReset.ask(String,String,Locale)", "anybody may ask and is answered nothing"),
            Map.entry("Quota", "counts calls by outgoing address and holds nothing of a tenant"),
            Map.entry("SessionGuard", "takes a session that was signed in, and says only whether it goes on"),
            Map.entry("SetUp", "makes a new tenant and takes no id of one; needs the operator's token"),
            Map.entry("TenantSwitch", "needs a browser's session; the web tests switch to a foreign agency"),
            Map.entry("Brands.takeLogo(byte[])", "takes a picture of the caller's own; BrandTest tries others"),
            Map.entry("LetterFiles", "writes what it is given, with the sender of the bound tenant"),
            Map.entry("Transport", "the client's line to FastSpring, without store or credential of its own"),
            Map.entry("LiveObjects", "reads with the client it is given; PastedIds lends it"),
            Map.entry("Sweep", "the house's own work, bound to no tenant, and takes no id"),
            Map.entry("Tenants", "the list of tenants itself: name and address, shown before anybody signs in"));

    /** Called and allowed to answer, for the answer is the caller's own; it still must hold no trace of the victim. */
    static final Map<String, String> OWN_ANSWER = Map.ofEntries(
            Map.entry("AuditLog.latest(int,Cursor)", "the caller's own record"),
            Map.entry("Colleagues.ownEmail()", "the caller's own address"),
            Map.entry("MailServers.get()", "the caller's own server"),
            Map.entry("MailServers.test(Locale)", "a mail by the caller's own server to their own address"),
            Map.entry("Templates.add(TemplateDraft)", "a template of the caller's own"),
            Map.entry("Templates.list()", "the caller's own templates"),
            Map.entry("Templates.readable()", "what the caller's grants say"),
            Map.entry("Templates.writable()", "what the caller's grants say"),
            Map.entry("Templates.sample(MailText,Language)", "the caller's own text for somebody invented"),
            Map.entry("Brands.get()", "the caller's own look"),
            Map.entry("Brands.describe(String,Accent)", "the caller's own look"),
            Map.entry("EvergreenLinks.permitted(StoreId)", "what the caller's grants say; all stores covers any id"),
            Map.entry("ProductActions.permitted(StoreId)", "what the caller's grants say; all stores covers any id"),
            Map.entry("Carts.permitted(StoreId)", "what the caller's grants say; all stores covers any id"),
            Map.entry("CouponActions.permitted(StoreId)", "what the caller's grants say; all stores covers any id"),
            Map.entry("EventActions.permitted(StoreId)", "what the caller's grants say; all stores covers any id"),
            Map.entry("PastedIds.offered(String)", "what kinds of lists can be read by ids"),
            Map.entry("Intents.permitted(String,Target)", "what the caller's grants say; all stores covers any id"),
            Map.entry("SubscriptionEnds.permitted(Target)", "what the caller's grants say; all stores covers any id"),
            Map.entry("Bulk.lists()", "what there are actions for"),
            Map.entry("Bulk.prepare(BulkRequest,IntConsumer)", "a dry run of the caller's own, of what is nowhere"),
            Map.entry("Health.board()", "the caller's own stores"),
            Map.entry("Health.today(ZoneId)", "the caller's own numbers"),
            Map.entry("HealthDigests.mine()", "the caller's own choice"),
            Map.entry("JobNames.stores()", "the caller's own stores"),
            Map.entry("Jobs.ensure(NewJob)", "upkeep of the caller's own"),
            Map.entry("Jobs.start(NewJob)", "a job of the caller's own; a foreign store in it lends no client"),
            Map.entry("Search.search(SearchRequest)", "what the caller's own stores hold, and how fresh they are"),
            Map.entry("PastedIds.read(String,String,String)", "that none of the caller's own stores has it"),
            Map.entry("Lists.kind(String)", "what a kind of list is declared as"),
            Map.entry("Lists.totals(String,String)", "what the caller's own stores come to"),
            Map.entry("Lists.sight(String,String)", "how whole the copies of the caller's own stores are"),
            Map.entry("ListExports.start(ListRequest,String)", "a file of the caller's own stores"),
            Map.entry("ListViews.save(Draft)", "a view of the caller's own"),
            Map.entry("StoreLabels.labels()", "the caller's own stores"),
            Map.entry("SingleLinks.permitted(StoreId)", "what the caller's grants say; all stores covers any id"),
            Map.entry("Stores.add(NewStore)", "a store of the caller's own"),
            Map.entry("Stores.endpoints()", "a setting of the installation"),
            Map.entry("Stores.test(String,Credential)", "the caller's own credential"),
            Map.entry("Stores.visible()", "the caller's own stores"),
            Map.entry("StoreWebhooks.signs()", "the caller's own webhooks"),
            Map.entry("Team.invitations()", "the caller's own invitations"),
            Map.entry("Team.members()", "the caller's own members"),
            Map.entry("Jobs.recent(int)", "the caller's own jobs"),
            Map.entry("Jobs.before(JobId,int)", "the caller's own jobs before that moment"),
            Map.entry("Vault.fingerprint(String,byte[])", "keyed for the caller"),
            Map.entry("Vault.needsReseal(Sealed)", "reads the key's number on the outside of the seal"),
            Map.entry("Vault.seal(Place,byte[])", "sealed for the caller"));

    private WalkExceptions() {}
}
