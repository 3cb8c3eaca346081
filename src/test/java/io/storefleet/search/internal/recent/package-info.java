/** Tests of what was opened lately. */
@NullMarked
package io.storefleet.search.internal.recent;

import org.jspecify.annotations.NullMarked;
