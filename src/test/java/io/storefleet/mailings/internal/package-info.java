/** Tests of templates and mails. */
@NullMarked
package io.storefleet.mailings.internal;

import org.jspecify.annotations.NullMarked;
