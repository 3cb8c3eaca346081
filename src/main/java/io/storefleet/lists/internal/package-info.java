/** How lists are asked of the mirror's tables, and what is kept of them. */
@NullMarked
package io.storefleet.lists.internal;

import org.jspecify.annotations.NullMarked;
