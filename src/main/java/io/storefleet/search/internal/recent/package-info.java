/** What each member opened lately, by ids. */
@NullMarked
package io.storefleet.search.internal.recent;

import org.jspecify.annotations.NullMarked;
