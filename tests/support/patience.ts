import { configure } from '@testing-library/react'

// A busy machine may take longer than a second to answer; only a test that fails waits as long.
configure({ asyncUtilTimeout: 5_000 })
