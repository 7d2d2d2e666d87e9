/** Time zones of the country, west to east, as people name them. */
export const timeZones = [
  { code: 'Europe/Kaliningrad', title: 'Калининград (МСК−1)' },
  { code: 'Europe/Moscow', title: 'Москва (МСК)' },
  { code: 'Europe/Samara', title: 'Самара (МСК+1)' },
  { code: 'Asia/Yekaterinburg', title: 'Екатеринбург (МСК+2)' },
  { code: 'Asia/Omsk', title: 'Омск (МСК+3)' },
  { code: 'Asia/Krasnoyarsk', title: 'Красноярск (МСК+4)' },
  { code: 'Asia/Irkutsk', title: 'Иркутск (МСК+5)' },
  { code: 'Asia/Yakutsk', title: 'Якутск (МСК+6)' },
  { code: 'Asia/Vladivostok', title: 'Владивосток (МСК+7)' },
  { code: 'Asia/Magadan', title: 'Магадан (МСК+8)' },
  { code: 'Asia/Kamchatka', title: 'Камчатка (МСК+9)' },
] as const

export type TimeZoneCode = (typeof timeZones)[number]['code']
export const timeZoneCodes = timeZones.map(({ code }) => code) as [TimeZoneCode, ...TimeZoneCode[]]
