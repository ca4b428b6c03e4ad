//! Rating an inspection allocates no memory.

use std::alloc::{GlobalAlloc, Layout, System};
use std::hint::black_box;
use std::sync::atomic::{AtomicUsize, Ordering};

use inspection_ratings::engine::rate;
use inspection_ratings::published::{PUBLISHED, PublishedInspection};

/// The system's allocator, with a count of the allocations.
struct CountingAllocator;

static ALLOCATIONS: AtomicUsize = AtomicUsize::new(0);

// SAFETY: the allocator passes every call on to the system's allocator, and only counts the calls.
unsafe impl GlobalAlloc for CountingAllocator {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, ptr: *mut u8, layout: Layout) {
        unsafe { System.dealloc(ptr, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: CountingAllocator = CountingAllocator;

// This file has no further test, because the allocations of a parallel test would count too.
#[test]
fn rating_an_inspection_allocates_no_memory() {
    let inspections = PUBLISHED.map(PublishedInspection::inspection);
    let before = ALLOCATIONS.load(Ordering::Relaxed);
    assert!(before > 0, "the allocator counts");
    for inspection in &inspections {
        black_box(rate(black_box(inspection)));
    }
    assert_eq!(ALLOCATIONS.load(Ordering::Relaxed), before);
}
